import type { NewsItem } from '../../../../../shared/drill/run/news-state.ts';
import { prospectOf, type Prospect } from '../../../../../shared/drill/run/prospect.ts';
import { injectsOf, injectState, type InjectRecord, type RunState } from '../../../../../shared/drill/run/run-state.ts';
import { seenOf } from '../../../../../shared/drill/run/seen.ts';
import type { Scenario } from '../../../../../shared/drill/scenario-schema.ts';
import type { Inject } from '../../../../../shared/drill/schema-injects.ts';
import type { RunDesk } from '../../../../state/index.ts';

/** One inject of a run: what was done with it, what it can expect, and what the players made of it. */
export interface InjectLine {
  readonly inject: Inject;
  readonly isAdded: boolean;
  readonly state: InjectRecord['state'];
  /** What was done with it last; none while nothing was. */
  readonly record: InjectRecord | undefined;
  readonly prospect: Prospect;
  /** Once it has reached the players. */
  readonly news: NewsItem | undefined;
}

/** The injects of a run in the order of the scenario, then those that were added. */
export function injectLines(
  run: RunState,
  scenario: Scenario | undefined,
  desk: RunDesk | undefined,
): readonly InjectLine[] {
  const seen = seenOf(desk?.responses.map(({ response }) => response) ?? [], run);
  const news = new Map(desk?.news.items.map((item) => [item.inject, item]));
  const added = new Set(run.added);
  return injectsOf(run, scenario).map((inject) => ({
    inject,
    isAdded: added.has(inject),
    state: injectState(run, inject.id),
    record: Object.hasOwn(run.injects, inject.id) ? run.injects[inject.id] : undefined,
    prospect: prospectOf(inject, run, scenario, seen),
    news: news.get(inject.id),
  }));
}

/** The inject that comes next by itself, and when; of several at one time the first in the list. */
export function nextLine(lines: readonly InjectLine[]): { readonly line: InjectLine; readonly at: number } | undefined {
  let next: { readonly line: InjectLine; readonly at: number } | undefined;
  for (const line of lines) {
    if (line.state !== 'waiting' || line.prospect.kind !== 'at') continue;
    if (next === undefined || line.prospect.at < next.at) next = { line, at: line.prospect.at };
  }
  return next;
}
