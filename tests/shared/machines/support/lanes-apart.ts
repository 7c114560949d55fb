import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { StepVerb } from '../../../../shared/machines/lane-machine.ts';
import { phaseOf, standingOf, stepLane, type LaneState } from '../../../../shared/machines/step-machine.ts';
import { STEP_ENDS, type StepEnd } from '../../../../shared/plan/vocabulary.ts';
import fc from 'fast-check';

/** What happens to a plan, as a response would tell it. */
export type Happening =
  | { readonly what: 'open' | 'retire'; readonly block: string }
  | { readonly what: 'learn'; readonly key: string; readonly value: string | undefined }
  | { readonly what: 'verb'; readonly step: string; readonly verb: StepVerb; readonly end?: StepEnd };

const VERBS: readonly StepVerb[] = ['begin', 'issue', 'receive', 'act', 'report', 'end', 'end', 'reopen', 'return'];
const STANDINGS = [...STEP_ENDS, 'waiting', 'open', 'acting', 'issued', 'received', 'reported', 'passed', 'elsewhere'];

/** Random happenings of one plan: mostly to its steps, now and then to its blocks, and news of everything its conditions look at. */
export function happenings(compiled: CompiledPlan, length: number): fc.Arbitrary<readonly Happening[]> {
  const block = fc.constantFrom(...compiled.blocks.map((one) => one.block.id));
  const step = fc.constantFrom(...compiled.steps.map((one) => one.step.id));
  const keys = [...compiled.listeners.keys()];
  const opened = fc.record({ what: fc.constant('open' as const), block });
  const retired = fc.record({ what: fc.constant('retire' as const), block });
  const worked = fc
    .tuple(step, fc.constantFrom(...VERBS), fc.constantFrom(...STEP_ENDS))
    .map(([id, verb, end]) => ({ what: 'verb' as const, step: id, verb, ...(verb === 'end' ? { end } : {}) }));
  const learned = fc
    .constantFrom(...(keys.length === 0 ? ['step:none/none'] : keys))
    .chain((key) => fc.record({ what: fc.constant('learn' as const), key: fc.constant(key), value: valueOf(key) }));
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: opened },
      { weight: 1, arbitrary: retired },
      { weight: 8, arbitrary: worked },
      { weight: 4, arbitrary: learned },
    ),
    { minLength: 1, maxLength: length, size: 'max' },
  );
}

function valueOf(key: string): fc.Arbitrary<string | undefined> {
  if (key.startsWith('answer:')) return fc.constantFrom('yes', 'no', 'held', 'station', 'lost', undefined);
  if (key.startsWith('missed:')) return fc.constantFrom('yes', undefined);
  if (key.startsWith('shared:')) return fc.constantFrom('surge/s0', 'surge/s1', 'general/x', undefined);
  return fc.constantFrom(...STANDINGS, undefined);
}

export interface LanesApart {
  /** Takes one happening; gives back what the steps' own changes told the other lanes, in order. */
  readonly take: (happening: Happening) => readonly Happening[];
  readonly phases: () => Readonly<Record<string, string>>;
  readonly ends: () => Readonly<Record<string, StepEnd>>;
}

/** The lanes of a plan stepped one by one with `stepLane`, told of each other as a response does it. */
export function lanesApart(compiled: CompiledPlan): LanesApart {
  const lanes: LaneState[] = compiled.lanes.map((lane) => lane.initial);
  const known = new Map<string, string>();

  const standings = () =>
    compiled.steps.map(({ step, lane, ref }) => [ref, standingOf(lanes[lane] as LaneState, step.id)] as const);
  const send = (index: number, event: Parameters<typeof stepLane>[2]) => {
    const lane = compiled.lanes[index];
    const state = lanes[index];
    if (lane && state) lanes[index] = stepLane(lane, state, event);
  };
  const learn = (key: string, value: string | undefined) => {
    if (value === undefined) known.delete(key);
    else known.set(key, value);
    for (const index of compiled.listeners.get(key) ?? []) {
      if (!isAsleep(lanes[index])) send(index, { type: 'LEARN', key, value });
    }
  };

  function deliver(happening: Happening): void {
    switch (happening.what) {
      case 'learn':
        learn(happening.key, happening.value);
        return;
      case 'verb': {
        const place = compiled.steps[compiled.indexOf.get(happening.step) ?? -1];
        const end = happening.end === undefined ? {} : { end: happening.end };
        if (place) send(place.lane, { type: `${happening.step}.${happening.verb}`, ...end });
        return;
      }
      default:
        for (const index of compiled.blocks.find((one) => one.block.id === happening.block)?.lanes ?? []) {
          const heard = (compiled.lanes[index]?.listens ?? []).flatMap((key) => {
            const value = known.get(key);
            return value === undefined ? [] : [[key, value] as const];
          });
          send(
            index,
            happening.what === 'open' ? { type: 'OPEN', known: Object.fromEntries(heard) } : { type: 'RETIRE' },
          );
        }
    }
  }

  return {
    take(happening) {
      const told: Happening[] = [];
      let before = standings();
      deliver(happening);
      // Plans that pass no gate may chase themselves; what matters here is that both sides are told the same.
      for (let round = 0; round < 5; round += 1) {
        const after = standings();
        const changed = after.filter(([, value], at) => value !== before[at]?.[1]);
        if (changed.length === 0) break;
        before = after;
        for (const [ref, value] of changed) {
          const news = { what: 'learn' as const, key: `step:${ref}`, value };
          told.push(news);
          deliver(news);
        }
      }
      return told;
    },
    phases: () =>
      Object.fromEntries(
        compiled.steps.map(({ step, lane }) => [step.id, phaseOf(lanes[lane] as LaneState, step.id)] as const),
      ),
    ends: () => Object.assign({}, ...lanes.map((lane) => lane.context.ends)),
  };
}

/** As in a response: a lane that was never opened learns everything at its opening. */
function isAsleep(state: LaneState | undefined): boolean {
  return (
    state === undefined ||
    (!state.context.open && Object.keys(state.value as object).every((step) => phaseOf(state, step) === 'closed'))
  );
}
