/**
 * What stands typed in a field and not yet in the text: it goes there when typing pauses. Whatever moves parts of the plan about, undoes or saves calls
 * for it first, so that no word lands in the wrong place or is left out.
 */
const pending = new Set<() => void>();

export function addPending(flush: () => void): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

export function flushPending(): void {
  for (const flush of pending) flush();
}

/** Parts written in a form so that they cannot be read yet, by plan and path: kept while another part is looked at. */
const unsound = new Map<string, string>();

export const unsoundOf = (key: string) => unsound.get(key);

export function keepUnsound(key: string, words: string | undefined): void {
  if (words === undefined) unsound.delete(key);
  else unsound.set(key, words);
}
