import { groupBy } from '../../base/group-by.ts';
import type { Text } from '../../base/text.ts';
import type { Case } from '../course/case.ts';
import { medianOf } from '../course/quantile.ts';
import type { ResponseMeasure } from './definition.ts';
import { distributionOf } from './distribution.ts';
import type { MeasureCase, MeasureGroup, MeasureValue } from './shape.ts';

/** From cases to the value of a measure. */

export function measureCaseOf({ key, about, span, verdict, limit, why, step, post, lines }: Case): MeasureCase {
  return {
    key,
    subject: about,
    verdict,
    ...(span === undefined ? {} : { value: span }),
    ...(limit === undefined ? {} : { limit }),
    ...(why === undefined ? {} : { why }),
    ...(step === undefined ? {} : { step }),
    ...(post === undefined ? {} : { post }),
    lines,
  };
}

const spansIn = (cases: readonly MeasureCase[]) => cases.flatMap(({ value }) => value ?? []);

/** A span: the middle of its cases, or what `of` makes of them. */
export function spanValue(
  measure: ResponseMeasure,
  cases: readonly MeasureCase[],
  groups?: readonly MeasureGroup[],
  of: (spans: readonly number[]) => number | undefined = medianOf,
): MeasureValue {
  const spans = spansIn(cases);
  const value = of(spans);
  const spread = spans.length > 1 ? distributionOf(spans) : undefined;
  return {
    measure,
    ...(value === undefined ? {} : { value }),
    ...(spread ? { spread } : {}),
    ...(groups ? { groups } : {}),
    cases,
  };
}

/** A share: cases met, of those met, late or missed. What is pending, unjudged or was not asked is in neither. */
export function shareValue(
  measure: ResponseMeasure,
  cases: readonly MeasureCase[],
  groups?: readonly MeasureGroup[],
): MeasureValue {
  return { measure, ...counted(cases), ...(groups ? { groups } : {}), cases };
}

function counted(cases: readonly MeasureCase[]): Pick<MeasureValue, 'numerator' | 'denominator' | 'value'> {
  const of = (...verdicts: readonly MeasureCase['verdict'][]) =>
    cases.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const [numerator, denominator] = [of('met'), of('met', 'late', 'missed')];
  return { numerator, denominator, ...(denominator === 0 ? {} : { value: numerator / denominator }) };
}

interface Grouping {
  readonly by: MeasureGroup['by'];
  /** The group of a case; undefined for one that is in none. */
  readonly keyOf: (one: MeasureCase) => string | undefined;
  readonly titleOf: (key: string) => Text;
}

/** The spans taken apart, in the order in which the groups first appear; only cases that have one. */
export function spanGroups(cases: readonly MeasureCase[], grouping: Grouping): readonly MeasureGroup[] {
  const measured = cases.filter(({ value }) => value !== undefined);
  return grouped(measured, grouping).map(({ head, members }) => {
    const spread = distributionOf(spansIn(members));
    return { ...head, n: members.length, ...(spread ? { value: spread.median, spread } : {}) };
  });
}

/** The share taken apart; groups in which nothing counts are left out. */
export function shareGroups(cases: readonly MeasureCase[], grouping: Grouping): readonly MeasureGroup[] {
  return grouped(cases, grouping)
    .map(({ head, members }) => {
      const share = counted(members);
      return { ...head, n: share.denominator ?? 0, ...share };
    })
    .filter(({ n }) => n > 0);
}

function grouped(cases: readonly MeasureCase[], { by, keyOf, titleOf }: Grouping) {
  const inGroups = cases.flatMap((one) => {
    const key = keyOf(one);
    return key === undefined ? [] : [{ key, one }];
  });
  return [...groupBy(inGroups, ({ key }) => key)].map(([key, members]) => ({
    head: { by, key, title: titleOf(key) },
    members: members.map(({ one }) => one),
  }));
}
