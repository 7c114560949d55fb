import type { Instant } from '../../base/instant.ts';
import { text } from '../../base/text.ts';
import type { Response } from '../../response/state.ts';
import { dueTitle } from '../names.ts';
import { lengthsFrom, verdictOf, type Case, type Until, type Verdict } from './case.ts';
import type { Deadline } from './deadlines.ts';
import { endedWords } from './step-cases.ts';

/** A deadline with its verdict; `due` names it, and `dueAt` tells it from others of that name. */
export type DeadlineCase = Case & { readonly due: string; readonly dueAt: Instant; readonly doneAt?: Instant };

/** Every deadline that came up, held against its time by when things happened, not by when they were entered. */
export function deadlineCases(
  response: Response,
  deadlines: readonly Deadline[],
  until: Until,
): readonly DeadlineCase[] {
  return deadlines.map((deadline): DeadlineCase => {
    const { due, passed, doneAt, line } = deadline;
    const { key, from, dueAt, owner, step } = due;
    const asked = { limitAt: dueAt, doneAt };
    const why = whyOf(deadline);
    return {
      key: `${response.id}:${key}@${dueAt}`,
      due: key,
      dueAt,
      ...(doneAt === undefined ? {} : { doneAt }),
      about: dueTitle(response, key),
      verdict: verdictIn(deadline, until),
      ...lengthsFrom(from, asked),
      ...(why ? { why } : {}),
      ...(step === undefined ? {} : { step }),
      post: owner,
      lines: [...(passed ? [passed] : []), ...(line ? [line] : [])],
    };
  });
}

function verdictIn({ due, state, doneAt, end, passed }: Deadline, until: Until): Verdict {
  if (state === 'dropped') return passed ? 'missed' : 'not-asked';
  if (state === 'done') {
    const isDone = end === undefined || end === 'done' || end === 'previously-done';
    return isDone ? verdictOf({ limitAt: due.dueAt, doneAt }, until) : 'unjudged';
  }
  return passed || due.dueAt < until.now ? 'missed' : until.isOver ? 'not-asked' : 'pending';
}

function whyOf({ due, doneAt, end, reason, passed }: Deadline) {
  if (end !== undefined && end !== 'done' && end !== 'previously-done')
    return endedWords({ end, ...(reason === undefined ? {} : { reason }) });
  return passed && doneAt !== undefined && doneAt <= due.dueAt ? ENTERED_LATE : undefined;
}

const ENTERED_LATE = text('在时限内办结，过了时限才登记', 'Done in time, entered only after the time had passed');
