import { defined } from '../base/defined.ts';
import type { Instant } from '../base/instant.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import type { ReviewNoteCommand } from './commands.ts';
import type { NewReviewNoteEvent } from './events.ts';
import { isCurrent, type ReviewNote, type ReviewNotes } from './state.ts';

type Decision = Result<readonly NewReviewNoteEvent[]>;
type Refused = { readonly ok: false; readonly refusal: Refusal };

/** What stands outside the notes and decides with them. */
export interface ReviewWorld {
  /** The newest line of the response; 0 when there is no such response. */
  readonly record: number;
  /** Machine time, where the journal is that of a drill. */
  readonly wall?: Instant;
}

/** What an act of a reviewer comes to. A note is corrected or withdrawn only by whoever wrote it; others write their own. */
export function decideReviewNotes(
  review: ReviewNotes,
  command: ReviewNoteCommand,
  meta: CommandMeta,
  world: ReviewWorld,
): Decision {
  const { at, now, actor } = meta;
  if (at > now) return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  if (world.record === 0)
    return refuse(
      'no-response',
      '没有这次处置，请在“复盘”里重新选择',
      'There is no such response: choose one in Review',
    );
  const wall = defined({ wall: world.wall });
  if (command.type === 'SignReview')
    return unsignable(review, command.record, actor.person, world) ?? ok([signed(command.record, at, wall)]);
  const known = Object.hasOwn(review.notes, command.id) ? review.notes[command.id] : undefined;
  if (command.type === 'WriteNote') {
    if (known) return refuse('written-before', '这条意见已经写过', 'This note has been written already');
    const { type: _, about, ...note } = command;
    const data = { ...note, ...(about ? { about: defined(about) } : {}), ...wall };
    return ok([{ type: 'ReviewNoteWritten', at, data }]);
  }
  if (!known) return refuse('no-note', '没有这条意见，请刷新后再看', 'There is no such note: look again');
  const refused = notTheirs(known, actor.person);
  if (refused) return refused;
  const { id, reason } = command;
  if (command.type === 'WithdrawNote') return ok([{ type: 'ReviewNoteWithdrawn', at, data: { id, reason, ...wall } }]);
  if (command.words === known.words)
    return refuse('nothing-changed', '没有改动：请先改内容', 'Nothing was changed: change the words first');
  return ok([{ type: 'ReviewNoteCorrected', at, data: { id, words: command.words, reason, ...wall } }]);
}

const signed = (record: number, at: Instant, wall: { readonly wall?: Instant }): NewReviewNoteEvent => ({
  type: 'ReviewSigned',
  at,
  data: { record, ...wall },
});

function notTheirs({ withdrawn, written }: ReviewNote, person: string): Refused | undefined {
  if (withdrawn)
    return refuse(
      'withdrawn',
      '这条意见已经撤回；要再说，请另写一条',
      'This note has been withdrawn: write another one to say more',
    );
  if (written.by !== person)
    return refuse(
      'not-yours',
      `这条意见是${written.by}写的，只能由本人更正或撤回；不同的意见请另写一条`,
      `${written.by} wrote this note and alone can correct or withdraw it: write a note of your own`,
    );
  return undefined;
}

function unsignable(review: ReviewNotes, seen: number, person: string, { record }: ReviewWorld): Refused | undefined {
  if (seen !== record)
    return refuse(
      'record-grew',
      `您看到第 ${seen} 行，记录现在到第 ${record} 行：请刷新，看完再签`,
      `You have seen up to line ${seen}, and the record now goes to line ${record}: look again, then sign`,
    );
  const mine = review.signatures.findLast(({ by }) => by === person);
  if (mine && isCurrent(mine, review, record))
    return refuse(
      'signed-already',
      '您已经签过，之后记录和意见都没有变',
      'You have signed already, and neither record nor notes have changed since',
    );
  return undefined;
}
