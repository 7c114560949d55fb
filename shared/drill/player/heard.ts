import type { Instant } from '../../base/instant.ts';
import { LEVELS, type Level } from '../../plan/vocabulary.ts';
import type { Inject } from '../schema-injects.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { News } from '../run/news-state.ts';

/** An inject that somebody has taken, and when. */
export interface Heard {
  readonly inject: Inject;
  readonly at: Instant;
}

/** What the players have taken down so far, in the order in which it came. */
export function heardNews({ items }: News, injects: ReadonlyMap<string, Inject>): readonly Heard[] {
  return items.flatMap(({ inject: id, taken }) => {
    const inject = injects.get(id);
    return inject && taken ? [{ inject, at: taken.at }] : [];
  });
}

/** The news with which a good desk counts itself aware: the one the scenario names, or the first that somebody tells. */
export function awarenessInject({ moments, injects }: Scenario): string | undefined {
  const named = moments.find(({ id }) => id === 'awareness')?.inject;
  return named ?? injects.find(({ channel, manual, when }) => channel !== 'seen' && !manual && !when)?.id;
}

/** Special plans that this news is expected to bring into force: named as such, or by their steps and facts. */
export function plansOf({ expect, facts }: Inject, { plans }: Scenario): readonly string[] {
  const named = expect.flatMap((one) => {
    if (typeof one === 'string') return [one];
    if ('plan' in one) return [one.plan];
    if ('step' in one) return [one.step];
    if ('fact' in one) return [one.fact];
    return 'link' in one ? [one.link] : [];
  });
  const keys = [...named, ...facts.map(({ fact }) => fact)].map((ref) => ref.split('/')[0] ?? '');
  return plans.filter((plan) => keys.includes(plan));
}

/** The highest level that the news heard so far is expected to bring. */
export function expectedLevel(heard: readonly Heard[]): Level | undefined {
  const wanted = heard.flatMap(({ inject }) =>
    inject.expect.flatMap((one) => (typeof one === 'object' && 'level' in one ? [one.level] : [])),
  );
  return LEVELS.findLast((level) => wanted.includes(level));
}

/** Refs of the steps that the news of a scenario is expected to get done, each once, in the order of the news. */
export function expectedSteps({ injects }: Scenario): readonly string[] {
  const refs = injects.flatMap(({ expect }) =>
    expect.flatMap((one) => {
      if (typeof one === 'string') return [one];
      return 'step' in one ? [one.step] : 'link' in one ? [one.link] : [];
    }),
  );
  return [...new Set(refs)];
}
