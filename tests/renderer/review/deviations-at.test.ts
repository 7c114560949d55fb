import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { reviewedResponse } from '../../../shared/review/measures/reviewed.ts';
import { reviewedAt } from '../../../renderer/state/review/deviations.ts';
import { countedResponse } from '../../support/reviewed-response.ts';

const played = countedResponse();
const { events } = played.desk;
const last = events.at(-1)?.recordedAt ?? 0;
const response = 'r1';
const readAt = last + 90 * MINUTE;
const kinds = (at: ReturnType<typeof reviewedAt>) =>
  reviewedResponse(events, played.source, at).deviations.map(({ kind }) => kind);

it('a live response is compared as of now, a package as of its last line', () => {
  expect(reviewedAt({ subject: { kind: 'response', response }, readAt }, events, undefined).now).toBe(readAt);
  expect(reviewedAt({ subject: { kind: 'package' }, readAt }, events, undefined)).toEqual({ now: last });
});

it('a drill that has ended has what was left undone, and one that was forked nothing from before its fork', () => {
  const subject = { kind: 'response', response, run: 'run' } as const;
  const ended = { phase: 'ended', now: last + MINUTE } as const;
  const atEnd = reviewedAt({ subject, readAt }, events, ended);
  expect(atEnd).toEqual({ now: last + MINUTE, isOver: true, after: 0 });
  expect(kinds(atEnd)).toContain('not-reached');

  const { version = 0 } = events.find(({ type }) => type === 'StepAdded') ?? {};
  const fork = { mode: 'live', response, version, at: 0 } as const;
  const forked = reviewedAt({ subject, readAt }, events, { phase: 'running', now: readAt, fork });
  expect(forked).toEqual({ now: last, isOver: false, after: version });
  expect(kinds(forked)).not.toContain('unplanned');
  const another = reviewedAt({ subject, readAt }, events, { ...ended, fork: { ...fork, response: 'r2' } });
  expect(another.after).toBe(0);
});
