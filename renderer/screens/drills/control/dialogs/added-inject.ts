import { inject, type Inject } from '../../../../../shared/drill/schema-injects.ts';

/** What the controller has typed of an inject. */
export interface TypedInject {
  readonly from: string;
  readonly to: string;
  readonly channel: Inject['channel'];
  readonly zh: string;
  readonly en: string;
  readonly hint: string;
  readonly facts: readonly TypedFact[];
}

export interface TypedFact {
  readonly fact: string;
  readonly about: string;
  readonly value: string;
}

/** The inject that comes of it: invented for this run as a whole. Played at `at`, or by hand where that is left out. */
export function addedInject(
  id: string,
  typed: TypedInject,
  at?: { readonly date: string; readonly clock: string },
): Inject {
  const { from, to, channel, facts } = typed;
  const pair = (zh: string, en: string) => ({ zh: zh.trim(), en: en.trim() || zh.trim() });
  return inject.parse({
    id,
    from,
    to,
    channel,
    content: pair(typed.zh, typed.en),
    ...(at
      ? { heard: { date: at.date, time: at.clock }, at: { date: at.date, time: at.clock, precision: 'exact' } }
      : { manual: true }),
    facts: facts.map(({ fact, about, value }) => ({
      fact,
      ...(about.trim() === '' ? {} : { about: about.trim() }),
      value: Number(value),
      certainty: 'known',
    })),
    ...(typed.hint.trim() === '' ? {} : { hint: pair(typed.hint, '') }),
    assumed: true,
  });
}

/** The first of `x1`, `x2` … that no inject has. */
export function freeId(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) if (!taken.has(`x${n}`)) return `x${n}`;
}
