import { text, type Text } from '../../base/text.ts';
import type { Period, Standing } from './periods.ts';
import type { Conformance, Deviation } from './shape.ts';

/** Said beside every share of steps done as planned. */
export const CONFORMANCE_DEFINITION: Text = text(
  '按预案完成率＝以“已完成”或“此前已做”结束的步骤数÷应做步骤数。应做步骤：这一版本在用时开启过的，不含不适用的、由其他预案同一措施承担或因答案改变不再需要的、仍在进行或转到新版本的。到归档还在看的持续监看算已完成。',
  'Steps done as planned = ended as “done” or “previously done” ÷ steps to be done. To be done: opened while this edition was in force, without those not applicable, those carried by another plan or no longer called for by an answer, and those still in hand or taken on by the next edition. A watch that was kept to the end counts as done.',
);

/** How far each edition was kept in its time, as they came into force. An edition under which nothing opened is left out. */
export function conformanceOf(periods: readonly Period[], deviations: readonly Deviation[]): readonly Conformance[] {
  return periods.flatMap((period): readonly Conformance[] => {
    if (period.steps.size === 0) return [];
    const { pinned, from, until, steps } = period;
    const standings = [...steps.values()];
    const count = (...wanted: readonly Standing[]) => standings.filter((one) => wanted.includes(one)).length;
    const within = deviations.filter(({ at, step, edition }) => {
      const isIn = edition === pinned.hash && at >= from && (until === undefined || at <= until);
      return isIn && step !== undefined && isDone(steps.get(step));
    });
    const stepsOf = (kind: Deviation['kind']) =>
      new Set(within.flatMap((one) => (one.kind === kind ? [one.step] : [])));
    const numerator = standings.filter(isDone).length;
    const denominator = standings.length - count('not-applicable', 'elsewhere', 'open');
    return [
      {
        plan: {
          key: pinned.key,
          id: pinned.id,
          title: pinned.title,
          edition: pinned.edition,
          hash: pinned.hash,
        },
        from,
        ...(until === undefined ? {} : { until }),
        opened: standings.length,
        done: count('done'),
        previouslyDone: count('previously-done'),
        notApplicable: count('not-applicable'),
        overridden: count('overridden'),
        notDoing: count('not-doing'),
        failed: count('failed'),
        deferred: count('deferred'),
        skipped: count('skipped'),
        notReached: count('not-reached'),
        elsewhere: count('elsewhere'),
        open: count('open'),
        late: stepsOf('late').size,
        outOfOrder: stepsOf('out-of-order').size,
        numerator,
        denominator,
        ...(denominator === 0 ? {} : { share: numerator / denominator }),
      },
    ];
  });
}

const isDone = (standing: Standing | undefined) => standing === 'done' || standing === 'previously-done';
