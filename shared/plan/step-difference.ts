import { fieldChanges, type FieldChange } from './field-changes.ts';
import { keyed, movedKeys } from './keyed.ts';
import { likeness } from './likeness.ts';
import type { Plan, Step } from './schema.ts';
import type { LaneId } from './vocabulary.ts';
import { placedSteps } from './steps.ts';

/** A step and where it stands; `at` counts from 1 in its lane. */
export interface ListedStep {
  readonly step: Step;
  readonly block: string;
  readonly lane: LaneId;
  readonly at: number;
}

/** A step that stands in both editions. */
export interface StepPair {
  readonly before: ListedStep;
  readonly after: ListedStep;
}

export interface StepChange extends StepPair {
  readonly fields: readonly FieldChange[];
}

/**
 * Steps by their ids. `moved` is another block or lane, or another place among the steps that stayed in the lane; such a step can be in `changed` as well.
 * `reused` is an id that now means quite another step: records of old responses would be read wrongly, so ids are never reused.
 */
export interface StepDifference {
  readonly added: readonly ListedStep[];
  readonly removed: readonly ListedStep[];
  readonly moved: readonly StepPair[];
  readonly changed: readonly StepChange[];
  readonly reused: readonly StepChange[];
}

export function stepDifference(before: Plan, after: Plan): StepDifference {
  const old = keyed(listedSteps(before), ({ step }) => step.id);
  const now = keyed(listedSteps(after), ({ step }) => step.id);
  const pairs = [...now].flatMap(([key, one]): readonly (StepPair & { readonly key: string })[] => {
    const was = old.get(key);
    return was ? [{ key, before: was, after: one }] : [];
  });
  const shifted = shiftedKeys(old, now);
  const differing = pairs.flatMap(({ before: was, after: is }): readonly StepChange[] => {
    const fields = fieldChanges(was.step, is.step);
    return fields.length === 0 ? [] : [{ before: was, after: is, fields }];
  });
  return {
    added: [...now].flatMap(([key, one]) => (old.has(key) ? [] : [one])),
    removed: [...old].flatMap(([key, one]) => (now.has(key) ? [] : [one])),
    moved: pairs.flatMap(({ key, before: was, after: is }) =>
      laneOf(was) !== laneOf(is) || shifted.has(key) ? [{ before: was, after: is }] : [],
    ),
    changed: differing.filter((one) => !isAnother(one)),
    reused: differing.filter(isAnother),
  };
}

function listedSteps(plan: Plan): readonly ListedStep[] {
  return placedSteps(plan).map(({ step, block, lane, path }) => ({
    step,
    block: block.id,
    lane,
    at: Number(path.at(-1)) + 1,
  }));
}

const laneOf = ({ block, lane }: ListedStep) => `${block}/${lane}`;

/** Steps that stayed in their lane and changed places there. */
function shiftedKeys(old: ReadonlyMap<string, ListedStep>, now: ReadonlyMap<string, ListedStep>): ReadonlySet<string> {
  const lanes = new Set([...now.values()].map(laneOf));
  const inLane = (steps: ReadonlyMap<string, ListedStep>, lane: string) =>
    [...steps].flatMap(([key, one]) => (laneOf(one) === lane ? [key] : []));
  return new Set([...lanes].flatMap((lane) => [...movedKeys(inLane(old, lane), inLane(now, lane))]));
}

/** Below this two Chinese texts share hardly more than common characters. */
const UNLIKE = 0.25;

/** A step may be renamed, or written anew, or become another kind; one that has a new name and a new body as well is another step. */
function isAnother({ before, after }: StepPair): boolean {
  const unlike = (one: string, other: string) => likeness(one, other) < UNLIKE;
  const { step: was } = before;
  const { step: is } = after;
  return unlike(was.title.zh, is.title.zh) && (was.kind !== is.kind || unlike(was.do.zh, is.do.zh));
}
