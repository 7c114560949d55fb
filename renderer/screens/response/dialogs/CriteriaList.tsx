import { Checkbox } from '@blueprintjs/core';
import { useMemo } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import { isStale } from '../../../../shared/reporting/stale.ts';
import type { CriterionMark } from '../../../../shared/response/events.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useNow } from '../../../state/index.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import { LevelTag } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { linesOfFact } from '../model/facts.ts';
import { FactValue } from '../parts/FactValue.tsx';
import { listed, sentences } from '../parts/join-words.ts';
import { PlanChip } from '../parts/PlanChip.tsx';
import { StaleTag } from '../../../ui/facts/StaleTag.tsx';

/** Step-down criteria of all plans in force as a checklist, beside the facts that speak to them. What was not ticked goes on record too. */
export function CriteriaList(props: {
  readonly value: readonly CriterionMark[];
  readonly onChange: (value: readonly CriterionMark[]) => void;
}) {
  const { value, onChange } = props;
  const { response } = useStanding();
  const { t, pick } = useText();
  const criteria = useMemo(() => criteriaOf(response), [response]);
  const isMet = (id: string) => value.some((one) => one.id === id && one.met);
  const tick = (id: string, met: boolean) =>
    onChange(criteria.map((one) => ({ id: one.id, met: one.id === id ? met : isMet(one.id) })));
  const count = criteria.filter((one) => isMet(one.id)).length;
  return (
    <section className="src-preview" aria-label={t('response.criteria.title')}>
      <h3>
        {t('response.criteria.title')}{' '}
        <span className="src-muted">{t('response.criteria.count', { met: count, all: criteria.length })}</span>
      </h3>
      {criteria.map((one) => (
        <Checkbox key={one.id} checked={isMet(one.id)} onChange={(event) => tick(one.id, event.target.checked)}>
          {pick(one.title)} <PlanChip plan={one.plan} />
        </Checkbox>
      ))}
      <SpeakingFacts />
    </section>
  );
}

/** What was found met and not met, as the ground of the decision says it. */
export function criteriaWords(
  t: Translate,
  pick: (text: Text) => string,
  response: Response,
  marks: readonly CriterionMark[],
): string {
  const titles = (met: boolean) =>
    criteriaOf(response)
      .filter((one) => (marks.find((mark) => mark.id === one.id)?.met ?? false) === met)
      .map((one) => pick(one.title));
  const [met, unmet] = [titles(true), titles(false)];
  return sentences(t, [
    met.length === 0 ? '' : t('response.criteria.met', { what: listed(t, met) }),
    unmet.length === 0 ? '' : t('response.criteria.unmet', { what: listed(t, unmet) }),
  ]);
}

function criteriaOf(response: Response) {
  return response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : (plan.compiled.plan.stepDown?.criteria ?? []).map((one) => ({
          id: `${plan.pinned.key}/${one.id}`,
          title: one.title satisfies Text,
          plan: plan.compiled,
        })),
  );
}

/** The facts of the level rules as they stand now, with the level each still speaks for. */
function SpeakingFacts() {
  const { response } = useStanding();
  const { t, pick } = useText();
  const now = useNow(60_000);
  const { grounds } = useMemo(() => levelProposal(response, now), [response, now]);
  const rows = useMemo(
    () =>
      response.plans.flatMap((plan) =>
        plan.left !== undefined
          ? []
          : plan.compiled.plan.levelRules.flatMap((rule) => {
              const fact = plan.compiled.plan.facts.find((one) => one.id === rule.fact);
              if (!fact) return [];
              return linesOfFact(response, `${plan.pinned.key}/${fact.id}`).flatMap((line) => {
                const entry = line.entries.at(-1);
                const level = grounds.find(
                  (one) => one.plan === plan.pinned.key && one.fact.id === fact.id && one.about === line.about,
                )?.level;
                return entry ? [{ id: `${line.fact}@${line.about ?? ''}`, fact, about: line.about, entry, level }] : [];
              });
            }),
      ),
    [response, grounds],
  );
  if (rows.length === 0) return <p className="src-muted">{t('response.criteria.noFacts')}</p>;
  return (
    <table className="src-table">
      <thead>
        <tr>
          <th>{t('response.level.fact')}</th>
          <th>{t('response.level.value')}</th>
          <th>{t('response.criteria.speaksFor')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              {pick(row.fact.title)} {row.about}
            </td>
            <td>
              <FactValue fact={row.fact} entry={row.entry} />
            </td>
            <td>
              {isStale(row.fact, row.entry, now) ? (
                <StaleTag measureAgain />
              ) : row.level ? (
                <LevelTag level={row.level} />
              ) : (
                t('response.criteria.below')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
