import type { DraftEntry } from '../../../../../shared/contract/shapes.ts';
import { discardDraft, saveDraft, sayWhy } from '../../../../state/index.ts';

/** Keeps an imported text as the draft of a plan. Gives whether that was possible; if not, it has been told. */
export async function keepAsDraft(draft: {
  readonly plan: string;
  readonly text: string;
  /** The edition it is a draft of, where there is one. */
  readonly base: string | undefined;
  /** The draft that stands there: its file is kept aside, so that importing loses nothing. */
  readonly before: DraftEntry | undefined;
}): Promise<boolean> {
  const { plan, text, base, before } = draft;
  if (before && (await discardDraft(plan, before.hash)) === undefined) return false;
  const saved = await saveDraft({ plan, text, ...(base === undefined ? {} : { base }) });
  if (saved.kind === 'done') return true;
  sayWhy(saved);
  return false;
}
