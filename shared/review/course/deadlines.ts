import type { Instant } from '../../base/instant.ts';
import type { StepEnd } from '../../plan/vocabulary.ts';
import { duesOf, type Due } from '../../response/dues.ts';
import type { ResponseEvent } from '../../response/events.ts';
import { findStep, type Response } from '../../response/state.ts';
import { ANSWERS } from './answers.ts';
import { lineOf, type Line } from './case.ts';

/** What became of one deadline, and the lines that say so. */
export interface Deadline {
  /** As it stood last: one that a fact or a level moved is one deadline. */
  readonly due: Due;
  /** The line that says it has passed unmet. */
  readonly passed?: Line;
  /** `dropped`: it fell away without being answered. */
  readonly state: 'running' | 'done' | 'dropped';
  readonly doneAt?: Instant;
  /** How its step ended, where it is one of a step that has ended. */
  readonly end?: StepEnd;
  readonly reason?: string;
  /** The line that answered it, or made it fall away. */
  readonly line?: Line;
}

/**
 * Follows the deadlines of one record, event by event. Other than followDues it knows the lines: what a level or a closing takes away has not been met. The
 * return of a deferred step asks nothing of anybody, and what a train has left runs out whatever the desk does: neither is followed.
 */
export function followDeadlines() {
  const held = new Map<string, Deadline>();
  const over: Deadline[] = [];
  const passed = new Map<string, Line>();

  return {
    /** `response` is the state after the event. */
    look(response: Response, event: ResponseEvent): void {
      if (event.type === 'DueMissed') passed.set(`${event.data.due}@${event.data.dueAt}`, lineOf(event));
      const running = new Map(duesOf(response).map((due) => [due.key, due]));
      for (const [key, deadline] of held) {
        const due = running.get(key);
        if (due?.dueAt === deadline.due.dueAt) continue;
        const answer = answerTo(response, event, deadline.due);
        // One of a step that a fact moves goes on as it is; of anything else, what has passed has passed.
        if (!answer && due && (due.kind === 'step' || !deadline.passed)) continue;
        held.delete(key);
        over.push({ ...deadline, ...(answer ?? { state: 'dropped' }), line: lineOf(event) });
      }
      for (const due of running.values()) {
        if (due.kind === 'return' || due.kind === 'supply') continue;
        const line = passed.get(`${due.key}@${due.dueAt}`);
        held.set(due.key, { due, state: 'running', ...(line ? { passed: line } : {}) });
      }
    },
    /** What was over by then counts no more: from here on the record is that of others. */
    fork(at: Instant): void {
      over.length = 0;
      for (const [key, { due }] of held) if (due.dueAt < at) held.delete(key);
    },
    /** In the order in which they ended, then those that still run. */
    deadlines: (): readonly Deadline[] => [...over, ...held.values()],
  };
}

type Answer = Pick<Deadline, 'doneAt' | 'end' | 'reason'> & { readonly state: 'done' };

function answerTo(response: Response, event: ResponseEvent, due: Due): Answer | undefined {
  if (due.kind === 'step') return answerOfStep(response, event, due.step ?? '');
  if (due.kind === 'watch' || due.kind === 'check') {
    const isOfStep = 'step' in event.data && event.data.step === due.step;
    const isLook = event.type === 'WatchChecked' || event.type === 'OrderChecked' || event.type === 'StepEnded';
    return isOfStep && isLook ? { state: 'done', doneAt: event.at } : undefined;
  }
  // The first report in writing starts the clock of the follow-ups anew, and answers none of them.
  if (due.kind === 'report') {
    const isOfKind = event.type === 'ReportSent' && due.key.startsWith(`report:${event.data.kind}`);
    return isOfKind ? { state: 'done', doneAt: event.at } : undefined;
  }
  if (due.kind === 'return' || due.kind === 'supply') return undefined;
  return ANSWERS[due.kind].includes(event.type) ? { state: 'done', doneAt: event.at } : undefined;
}

/** A step is answered by its end, a watch by its beginning; a deferral puts it off. */
function answerOfStep(response: Response, event: ResponseEvent, ref: string): Answer | undefined {
  const record = findStep(response, ref)?.record;
  if (record?.phase === 'acting') return { state: 'done', doneAt: event.at };
  if (record?.phase !== 'ended') return undefined;
  const { ending } = record;
  if (!ending) return { state: 'done', doneAt: event.at };
  return {
    state: 'done',
    doneAt: ending.at,
    end: ending.end,
    ...(ending.reason === undefined ? {} : { reason: ending.reason }),
  };
}
