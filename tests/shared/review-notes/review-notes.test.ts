import { describe, expect, it } from 'vitest';
import { fromBeijing, MINUTE } from '../../../shared/base/instant.ts';
import type { ReviewNoteCommand } from '../../../shared/review-notes/commands.ts';
import { decideReviewNotes } from '../../../shared/review-notes/decide.ts';
import type { ReviewNoteEvent } from '../../../shared/review-notes/events.ts';
import { emptyReviewNotes, evolveReviewNotes, isCurrent, standingNotes } from '../../../shared/review-notes/state.ts';

const START = fromBeijing('2026-03-02', '08:00') ?? 0;
const ID = '018f0000-0000-7000-8000-000000000001';
const WRITE: ReviewNoteCommand = { type: 'WriteNote', id: ID, part: 'why', words: '只有一部值班电话' };

/** A review of a record of twelve lines; `record` and `wall` change what stands outside it. */
function reviewOf(world: { readonly record: number; readonly wall?: number } = { record: 12 }) {
  let review = emptyReviewNotes;
  let outside = world;
  let now = START;
  const act = (command: ReviewNoteCommand, person = '复盘员甲', at = now): string => {
    const actor = { person, post: 'leader', workstation: 'w' };
    const decision = decideReviewNotes(review, command, { id: 'c', now, at, actor }, outside);
    if (!decision.ok) return decision.refusal.code;
    for (const event of decision.value) {
      const place = { stream: 'review/x', version: review.version + 1, recordedAt: now, commandId: 'c' };
      const by = { byPerson: person, byPost: actor.post, workstation: 'w', mode: 'live' as const };
      review = evolveReviewNotes(review, { ...event, ...place, ...by } as ReviewNoteEvent);
    }
    now += MINUTE;
    return 'ok';
  };
  return {
    act,
    now: () => now,
    review: () => review,
    grow: (record: number) => {
      outside = { ...outside, record };
    },
  };
}

describe('notes of a review', () => {
  it('a corrected note keeps what stood there, with who changed it and why', () => {
    const { act, review } = reviewOf();
    expect(act(WRITE)).toBe('ok');
    expect(act({ type: 'CorrectNote', id: ID, words: '两部都占线', reason: '核对了话单' })).toBe('ok');
    const [note] = standingNotes(review(), 'why');
    expect(note?.words).toBe('两部都占线');
    expect(note?.earlier).toEqual([
      { at: START + MINUTE, by: '复盘员甲', post: 'leader', words: '只有一部值班电话', reason: '核对了话单' },
    ]);
  });

  it('a withdrawn note stands no more, but stays on record with its reason', () => {
    const { act, review } = reviewOf();
    act(WRITE);
    act({ type: 'WithdrawNote', id: ID, reason: '与事实不符' });
    expect(standingNotes(review(), 'why')).toEqual([]);
    expect(review().notes[ID]?.withdrawn?.reason).toBe('与事实不符');
    expect(act({ type: 'CorrectNote', id: ID, words: '再改', reason: '补' })).toBe('withdrawn');
  });

  it('nobody changes the note of another, or a note that is not there, or nothing at all', () => {
    const { act } = reviewOf();
    act(WRITE);
    const correct = { type: 'CorrectNote', id: ID, words: '不同意', reason: '我看的不一样' } as const;
    expect(act(correct, '复盘员乙')).toBe('not-yours');
    expect(act({ type: 'WithdrawNote', id: ID, reason: '不同意' }, '复盘员乙')).toBe('not-yours');
    expect(act({ ...correct, id: ID.replace('1', '2') })).toBe('no-note');
    expect(act({ ...correct, words: '只有一部值班电话' })).toBe('nothing-changed');
    expect(act(WRITE)).toBe('written-before');
  });

  it('is refused for a response that is not there, and for a time to come', () => {
    expect(reviewOf({ record: 0 }).act(WRITE)).toBe('no-response');
    expect(reviewOf().act(WRITE, '复盘员甲', START + MINUTE)).toBe('future');
  });

  it('of a drill bear the time of the machine, because that of the drill stands still', () => {
    const { act, review } = reviewOf({ record: 12, wall: START + 90 * MINUTE });
    act(WRITE);
    expect(review().notes[ID]?.written.at).toBe(START + 90 * MINUTE);
  });
});

describe('a signature', () => {
  it('is given only to the record as it stands', () => {
    const { act, grow } = reviewOf();
    grow(13);
    expect(act({ type: 'SignReview', record: 12 })).toBe('record-grew');
    expect(act({ type: 'SignReview', record: 13 })).toBe('ok');
  });

  it('is given once, and anew when a note or the record has changed since', () => {
    const { act, review, grow } = reviewOf();
    const current = () => review().signatures.map((one) => isCurrent(one, review(), 12));
    act(WRITE);
    expect(act({ type: 'SignReview', record: 12 })).toBe('ok');
    expect(act({ type: 'SignReview', record: 12 })).toBe('signed-already');
    expect(act({ type: 'SignReview', record: 12 }, '复盘员乙')).toBe('ok');
    expect(current()).toEqual([true, true]);
    act({ type: 'CorrectNote', id: ID, words: '两部都占线', reason: '核对了话单' });
    expect(current()).toEqual([false, false]);
    expect(act({ type: 'SignReview', record: 12 })).toBe('ok');
    grow(14);
    expect(act({ type: 'SignReview', record: 14 })).toBe('ok');
  });
});
