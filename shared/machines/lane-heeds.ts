import { isOver, passes, sharedKey } from './conditions.ts';
import type { StepRules } from './lane-machine.ts';

/** Whether a key's change from one value to another can make a difference to any guard of a lane. */
export type Heeds = (key: string, before: string | undefined, after: string | undefined) => boolean;

type Look = (value: string | undefined) => boolean;

/** Everything the guards of a lane's machine ask of what it knows, by key. Asks the same functions as the guards do; a test holds the two together. */
export function laneHeeds(steps: readonly StepRules[]): Heeds {
  const looks = new Map<string, Look[]>();
  const add = (key: string, look: Look) => {
    const known = looks.get(key);
    if (known) known.push(look);
    else looks.set(key, [look]);
  };
  for (const { ref, shared, needs, branches } of steps) {
    for (const test of needs.flat()) add(test.key, (value) => passes(test, value));
    for (const { answer, question, is } of branches) {
      add(answer, (value) => value !== undefined);
      add(answer, (value) => value !== undefined && is.includes(value));
      add(question, isOver);
    }
    if (shared !== undefined) add(sharedKey(shared), (value) => value !== undefined && value !== ref);
  }
  return (key, before, after) => looks.get(key)?.some((look) => look(before) !== look(after)) ?? false;
}
