import { z } from 'zod';

/**
 * A second net under the draft on the disk: what has been typed and not yet been saved lies in the browser's own storage, and is offered again when the page
 * went down, or the connection, before it could be saved.
 */
const copyShape = z.strictObject({ text: z.string(), at: z.number() });
export type LocalCopy = z.output<typeof copyShape>;

const keyOf = (plan: string) => `src.draft.${plan}`;

/** Gives whether there was room for it. */
export function keepCopy(plan: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(plan), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function copyOf(plan: string): LocalCopy | undefined {
  try {
    const parsed = copyShape.safeParse(JSON.parse(localStorage.getItem(keyOf(plan)) ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export const dropCopy = (plan: string) => localStorage.removeItem(keyOf(plan));
