import type { CommandMeta } from '../base/journal-event.ts';
import { entryOfLine, withoutEntry } from '../reporting/correct.ts';
import { evolveReporting, factKey, type Reporting } from '../reporting/state.ts';
import { isDeciding } from './deciding-facts.ts';
import { derivedFacts } from './derived-facts.ts';
import type { NewResponseEvent, ResponseEvent } from './events.ts';
import { findStep, isLive, type Response } from './state.ts';
import { answeredInquiries } from './report-inquiries.ts';
import { levelRank, newCalls } from './thresholds.ts';
import { factsMoved, withTrainFacts } from './trains/moved-facts.ts';

/**
 * What an act brings with it, in the same breath: deferrals that come back, facts that follow from others, thresholds that a reading has passed.
 * Written with the act that caused them, so that nobody has to look for them later.
 */
export function followUps(
  response: Response,
  events: readonly NewResponseEvent[],
  meta: CommandMeta,
): readonly NewResponseEvent[] {
  const derived = derivations(response, events, meta);
  return [
    ...derived.events,
    ...answers(response, events, derived, meta),
    ...passedThresholds(response, derived, meta),
    ...returns(response, events, meta.at),
  ];
}

/** What a report had to leave unknown and the board now says. */
function answers(
  response: Response,
  events: readonly NewResponseEvent[],
  { reporting }: Derived,
  { at }: CommandMeta,
): readonly NewResponseEvent[] {
  return events.some(({ type }) => type === 'FactRecorded') ? answeredInquiries(response, reporting, at) : [];
}

/**
 * Deferrals until a level, until another step has ended, or until a post is handed over. Those until a time come back by their due. A step that can no
 * longer end, because it was passed over, closed, or left with its plan, brings back what waits for it with the next act.
 */
function returns(response: Response, events: readonly NewResponseEvent[], at: number): readonly NewResponseEvent[] {
  const touched = new Set(events.map(({ data }) => ('step' in data ? data.step : undefined)));
  const ended = new Set<string>();
  const handed = new Set<string>();
  let level = -1;
  for (const event of events) {
    if (event.type === 'StepEnded' && event.data.end !== 'deferred') ended.add(event.data.step);
    else if (event.type === 'QuestionAnswered') ended.add(event.data.step);
    else if (event.type === 'LevelSet') level = levelRank(event.data.to);
    else if (event.type === 'PostHandedOver') handed.add(event.data.post);
  }
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, step, index }): NewResponseEvent[] => {
          const record = plan.steps[index];
          if (record?.phase !== 'deferred' || touched.has(ref)) return [];
          const { until, post = '' } = record.ending ?? {};
          if (!until) return [];
          const back =
            (until.level !== undefined && level >= levelRank(until.level)) ||
            (until.step !== undefined && (ended.has(until.step) || !canEnd(response, until.step))) ||
            (until.handover === true && (handed.has(step.owner) || handed.has(post)));
          return back ? [{ type: 'DeferralReturned', at, data: { step: ref } }] : [];
        }),
  );
}

function canEnd(response: Response, ref: string): boolean {
  const phase = findStep(response, ref)?.record.phase;
  return phase !== undefined && isLive(phase);
}

interface Derived {
  readonly events: readonly NewResponseEvent[];
  /** The fact board once everything has been written. */
  readonly reporting: Reporting;
  /** A fact was touched on which a level or a plan hangs. */
  readonly decides: boolean;
}

function derivations(response: Response, events: readonly NewResponseEvent[], meta: CommandMeta): Derived {
  let { reporting } = response;
  let changed: string[] = [];
  let decides = false;
  for (const [part, event] of events.entries()) {
    if (event.type === 'FactRecorded') {
      reporting = evolveReporting(reporting, stored(response, event, part, meta));
      changed.push(event.data.fact);
    } else if (event.type === 'TrainCorrected' || event.type === 'TrainStruck') {
      changed.push(...factsMoved(reporting, event));
      reporting = withTrainFacts(reporting, event);
    } else if (event.type === 'LineCorrected') {
      const found = entryOfLine(reporting, event.data.version);
      if (found) changed.push(found.line.fact);
      reporting = withoutEntry(reporting, event.data.version);
    }
  }
  const derived: NewResponseEvent[] = [];
  // What is derived can be the ground of another; the gate refuses circles, and each round goes one deeper.
  while (changed.length > 0) {
    decides ||= changed.some((fact) => isDeciding(response, fact));
    const round = derivedFacts(response, reporting, changed, meta.now);
    changed = [];
    for (const data of round) {
      // The newest of a line is its last by time of observation. What is worked out now is newer than all that was worked out before.
      const at = Math.max(meta.at, reporting.facts[factKey(data.fact)]?.entries.at(-1)?.at ?? 0);
      const event: NewFact = { type: 'FactRecorded', at, data };
      reporting = evolveReporting(reporting, stored(response, event, events.length + derived.length, meta));
      derived.push(event);
      changed.push(data.fact);
    }
    if (derived.length > MOST) throw new Error('Derived facts chase each other');
  }
  return { events: derived, reporting, decides };
}

/** More derived facts than this in one act means a circle that no gate has seen. */
const MOST = 1000;

/** The time to answer runs from now, when the desk comes to know: a reading typed in late must not be late at once. */
function passedThresholds(response: Response, derived: Derived, meta: CommandMeta): readonly NewResponseEvent[] {
  if (!derived.decides) return [];
  return newCalls({ ...response, reporting: derived.reporting }, meta.now).map(
    (call): NewResponseEvent => ({ type: 'ThresholdPassed', at: meta.now, data: call }),
  );
}

type NewFact = Extract<NewResponseEvent, { type: 'FactRecorded' }>;
type StoredFact = Extract<ResponseEvent, { type: 'FactRecorded' }>;

/** A new fact as it will stand in the journal. */
function stored(response: Response, event: NewFact, part: number, meta: CommandMeta): StoredFact {
  return {
    ...event,
    stream: '',
    version: response.version + 1 + part,
    recordedAt: meta.now,
    byPerson: meta.actor.person,
    byPost: meta.actor.post,
    workstation: meta.actor.workstation,
    mode: response.mode,
    commandId: meta.id,
  };
}
