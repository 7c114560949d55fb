import { groupBy } from '../../base/group-by.ts';
import { beijingDate } from '../../base/instant.ts';
import type { Text } from '../../base/text.ts';
import { medianOf } from '../../review/course/quantile.ts';
import { FEW } from '../../review/measures/distribution.ts';
import { MEASURE_KINDS, MEASURES, type Measure } from './figure.ts';
import type { Measured, RunOutcome } from './outcome-shape.ts';

/**
 * Runs held against each other, measure by measure. Never a ranking and never one number: what a run was good at and what not stands side by side. Below five
 * runs only the cases themselves are shown.
 */

export const COMPARED_BY = ['team', 'station', 'edition', 'month'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** What a run has of one measure. Spans in milliseconds; a share as it was counted. */
export interface RunValue extends Pick<Measured, 'numerator' | 'denominator' | 'median'> {
  readonly run: string;
}

/** Middle and ends: spans in milliseconds, shares from 0 to 1. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface ComparedMeasure {
  readonly measure: Measure;
  /** In the order of the runs; those that have nothing of it are left out. */
  readonly values: readonly RunValue[];
  readonly n: number;
  /** Absent where there are too few runs. */
  readonly spread?: Spread;
}

export interface RunGroup {
  /** A team, the id of a station, the first characters of edition hashes, or a month (`2026-11`, Beijing time of the machine's clock). */
  readonly key: string;
  readonly runs: readonly string[];
  readonly measures: readonly ComparedMeasure[];
}

export interface ComparedStep {
  readonly step: string;
  readonly title: Text;
  /** How long it took from opening to done, run by run, in milliseconds. */
  readonly spans: readonly { readonly run: string; readonly span: number }[];
  readonly n: number;
  readonly spread?: Spread;
}

export interface Comparison {
  /** Oldest first. */
  readonly runs: readonly RunOutcome[];
  /** Runs that were forked from a record: named, and in no figure. */
  readonly forks: readonly RunOutcome[];
  /** Scenario texts among the runs, by hash; more than one means that not all played the same. */
  readonly texts: readonly { readonly hash: string; readonly runs: readonly string[] }[];
  readonly isSmall: boolean;
  readonly measures: readonly ComparedMeasure[];
  readonly groups: readonly RunGroup[];
  /** By how many runs came to them, most first. */
  readonly steps: readonly ComparedStep[];
}

/** Compares the runs of one scenario, by id, or of all scenarios. A run that has not been started has nothing to compare. */
export function compareRuns(
  outcomes: readonly RunOutcome[],
  { scenario, by }: { readonly scenario?: string | undefined; readonly by: ComparedBy },
): Comparison {
  const chosen = outcomes
    .filter((one) => one.started && (scenario === undefined || one.isFork || one.scenario?.id === scenario))
    .toSorted((a, b) => (a.started?.wall ?? 0) - (b.started?.wall ?? 0));
  const runs = chosen.filter(({ isFork }) => !isFork);
  return {
    runs,
    forks: chosen.filter(({ isFork }) => isFork),
    texts: textsOf(runs),
    isSmall: runs.length < FEW,
    measures: measuresOf(runs),
    groups: [...groupBy(runs, (one) => groupKey(one, by))].map(([key, members]) => ({
      key,
      runs: members.map(({ run }) => run),
      measures: measuresOf(members),
    })),
    steps: stepsOf(runs),
  };
}

function groupKey(run: RunOutcome, by: ComparedBy): string {
  switch (by) {
    case 'team':
      return run.team;
    case 'station':
      return run.station;
    case 'month':
      return beijingDate(run.started?.wall ?? run.createdAt).slice(0, 7);
    case 'edition':
      return editionsKey(run);
  }
}

/** Which editions a run worked with, short enough to stand in a table: `general 1a2b3c4d`, for every plan the runs differ in this tells them apart. */
const editionsKey = ({ editions }: RunOutcome) =>
  editions
    .map(({ id, hash }) => `${id} ${hash.slice(0, 8)}`)
    .sort()
    .join('\n');

function textsOf(runs: readonly RunOutcome[]): Comparison['texts'] {
  const named = runs.filter(({ scenario }) => scenario !== undefined);
  return [...groupBy(named, ({ scenario }) => scenario?.hash ?? '')].map(([hash, members]) => ({
    hash,
    runs: members.map(({ run }) => run),
  }));
}

function measuresOf(runs: readonly RunOutcome[]): readonly ComparedMeasure[] {
  return MEASURES.flatMap((measure): ComparedMeasure[] => {
    const isSpan = MEASURE_KINDS[measure] === 'span';
    const values = runs.flatMap(({ run, measures }): RunValue[] => {
      const one = measures.find((other) => other.measure === measure);
      if (!one || (isSpan ? one.median === undefined : one.denominator === 0)) return [];
      const { numerator, denominator, median } = one;
      return [{ run, numerator, denominator, ...(median === undefined ? {} : { median }) }];
    });
    if (values.length === 0) return [];
    const numbers = values.map((one) => (isSpan ? (one.median ?? 0) : one.numerator / one.denominator));
    return [{ measure, values, n: values.length, ...spreadOf(numbers) }];
  });
}

function stepsOf(runs: readonly RunOutcome[]): readonly ComparedStep[] {
  const times = runs.flatMap(({ run, stepTimes }) => stepTimes.map((one) => ({ ...one, run })));
  return [...groupBy(times, ({ step }) => step)]
    .map(([step, members]) => ({
      step,
      title: members.at(-1)?.title ?? { zh: step, en: step },
      spans: members.map(({ run, span }) => ({ run, span })),
      n: members.length,
      ...spreadOf(members.map(({ span }) => span)),
    }))
    .toSorted((a, b) => b.n - a.n);
}

function spreadOf(numbers: readonly number[]): { readonly spread?: Spread } {
  const median = medianOf(numbers);
  if (median === undefined || numbers.length < FEW) return {};
  return { spread: { median, low: Math.min(...numbers), high: Math.max(...numbers) } };
}
