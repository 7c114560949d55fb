import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RecordFinding, ReplayRecord } from '../../../shared/contract/replay.ts';
import { base64Of } from '../../client/base64-of.ts';
import { requestLive } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { whyNot } from '../messages.ts';
import { goToReview } from './subject.ts';

/** A package that somebody brought to be reviewed. It is held in the page and nowhere else: after a reload it is chosen anew. */
export type ReviewPackage =
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'refused'; readonly name: string; readonly findings: readonly RecordFinding[] }
  /** `id` tells one opening from the next. */
  | { readonly state: 'open'; readonly id: string; readonly name: string; readonly record: ReplayRecord };

const store = createStore<{ readonly held: ReviewPackage | undefined }>(() => ({ held: undefined }));

export const useReviewPackage = (): ReviewPackage | undefined => useStore(store, ({ held }) => held);

export const heldPackage = (): ReviewPackage | undefined => store.getState().held;

/** Reads a package and shows its review: whole, or not at all and why. */
export async function openReviewPackage(file: File): Promise<void> {
  const { name } = file;
  store.setState({ held: { state: 'reading', name } });
  goToReview({ kind: 'package' }, { tab: 'timeline' });
  let content: string;
  try {
    content = await base64Of(file);
  } catch {
    refuse(name, [{ code: 'not-read', file: name, message: inBoth('replay.cannotRead', { name }) }]);
    return;
  }
  const answer = await requestLive('readPackageRecord', { name, content });
  if (answer.kind !== 'done') {
    refuse(name, [{ code: 'not-read', file: name, message: whyNot(answer, inBoth('replay.unreachable')) }]);
    return;
  }
  const { record, findings } = answer.value;
  if (record) store.setState({ held: { state: 'open', id: v7(), name, record } });
  else refuse(name, findings);
}

function refuse(name: string, findings: readonly RecordFinding[]): void {
  store.setState({ held: { state: 'refused', name, findings } });
}
