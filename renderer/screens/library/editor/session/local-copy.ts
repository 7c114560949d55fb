import { z } from 'zod';
import { deskKey } from '../../../../state/index.ts';

/**
 * A second net under the draft on the disk: what has been typed and not yet been saved lies in the browser's own storage, and is offered again when the page
 * went down, or the connection, before it could be saved.
 */
const copyShape = z.strictObject({ text: z.string(), at: z.number() });
export type LocalCopy = z.output<typeof copyShape>;

const keyOf = (plan: string) => deskKey(`src.draft.${plan}`);

export function keepCopy(plan: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(plan), JSON.stringify(copy));
  } catch {
    // No room: the draft on the disk is the first net, this one is the second.
  }
}

export const dropCopy = (plan: string) => localStorage.removeItem(keyOf(plan));

/** Puts the copy of an earlier visit aside if it is newer than the draft, so that what is typed from now on does not take its place. */
export function setAside(plan: string, draft: { readonly text: string; readonly savedAt: number }): void {
  const copy = readCopy(keyOf(plan));
  if (!copy || copy.text === draft.text || copy.at <= draft.savedAt) return;
  // Moved, not written twice: there may be room for one only.
  dropCopy(plan);
  localStorage.setItem(asideKey(plan, copy), JSON.stringify(copy));
}

/** The newest copy that was put aside and has neither been taken back nor let go. */
export function copyAside(plan: string): LocalCopy | undefined {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${keyOf(plan)}@`))
    .flatMap((key) => readCopy(key) ?? [])
    .sort((a, b) => b.at - a.at)[0];
}

export const dropAside = (plan: string, copy: LocalCopy) => localStorage.removeItem(asideKey(plan, copy));

const asideKey = (plan: string, copy: LocalCopy) => `${keyOf(plan)}@${copy.at}`;

function readCopy(key: string): LocalCopy | undefined {
  try {
    const parsed = copyShape.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
