import type { ResponseEvent } from '../../../response/events.ts';
import type { PlanState, Response, StepRecord } from '../../../response/state.ts';
import type { LaneId } from '../../../plan/vocabulary.ts';
import { isHeld } from '../../../transport/state.ts';
import type { Text } from '../../../base/text.ts';
import { LEVEL_NAMES, PHASE_NAMES, STAGE_NAMES } from '../../names.ts';
import type { CourseSpan } from '../row.ts';
import { CONTACT_WORDS, contactState } from './train-moves.ts';

/** What lasted in a response: stages, levels, lanes with work in them, contact with each train. The deadlines follow in due-moves.ts. */
export function spanFollower(response: string) {
  const open = new Map<string, CourseSpan>();
  const over: CourseSpan[] = [];

  /** One band shows one thing at a time: what it shows now, or that it shows nothing any more. */
  function show(
    kind: CourseSpan['kind'],
    band: string,
    now: { readonly state: string; readonly label: Text } | undefined,
    { at, line }: { readonly at: number; readonly line: string },
  ): void {
    const id = `${kind} ${band}`;
    const held = open.get(id);
    if (held?.state === now?.state) return;
    if (held) over.push({ ...held, to: Math.max(held.from, at) });
    if (now) open.set(id, { response, kind, band, from: at, ...now, key: line });
    else open.delete(id);
  }

  return {
    look(before: Response, after: Response, event: ResponseEvent, line: string): void {
      const where = { at: event.at, line };
      const stage = after.closed ? undefined : after.stage;
      show('stage', 'stage', stage && { state: stage, label: STAGE_NAMES[stage] }, where);
      const level =
        after.closed || after.stage === 'stand-down' || after.stage === 'recovery' ? undefined : after.level;
      show('level', 'level', level && { state: level, label: LEVEL_NAMES[level] }, where);
      if (before.plans !== after.plans || before.closed !== after.closed) {
        const lanes = after.closed ? NONE : lanesOf(after);
        for (const lane of new Set([...(before.closed ? NONE : lanesOf(before)), ...lanes])) {
          show('lane', lane, lanes.has(lane) ? { state: 'running', label: PHASE_NAMES.acting } : undefined, where);
        }
      }
      if (before.trains !== after.trains || before.closed !== after.closed) showContacts(before, after, where);
    },
    /** Every span so far; those that last have no end. */
    spans: (): readonly CourseSpan[] => [...over, ...open.values()],
  };

  function showContacts(
    before: Response,
    after: Response,
    where: { readonly at: number; readonly line: string },
  ): void {
    const [was, now] = [before.trains?.trains ?? {}, after.trains?.trains ?? {}];
    for (const name of new Set([...Object.keys(was), ...Object.keys(now)])) {
      const train = Object.hasOwn(now, name) ? now[name] : undefined;
      const state = train && isHeld(train) && !after.closed ? contactState(train) : undefined;
      show('contact', name, state && { state, label: CONTACT_WORDS[state] }, where);
    }
  }
}

const NONE: ReadonlySet<LaneId> = new Set();
const known = new WeakMap<PlanState, ReadonlySet<LaneId>>();

/** The lanes in which somebody has something to do. */
function lanesOf({ plans }: Response): ReadonlySet<LaneId> {
  return new Set(plans.flatMap((plan) => (plan.left === undefined ? [...lanesOfPlan(plan)] : [])));
}

function lanesOfPlan(plan: PlanState): ReadonlySet<LaneId> {
  const held = known.get(plan);
  if (held) return held;
  const made = new Set(plan.compiled.steps.flatMap(({ index, laneId }) => (asks(plan.steps[index]) ? [laneId] : [])));
  known.set(plan, made);
  return made;
}

const asks = (record: StepRecord | undefined) => record !== undefined && ASKING.includes(record.phase);
const ASKING: readonly StepRecord['phase'][] = ['open', 'acting', 'issued', 'received', 'reported'];
