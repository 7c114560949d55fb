import { Checkbox } from '@blueprintjs/core';
import { useEffect, useMemo, useState } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { linesOfFact } from '../model/facts.ts';
import { FactValue } from '../parts/FactValue.tsx';
import { listed, sentences } from '../parts/join-words.ts';
import { PlanChip } from '../parts/PlanChip.tsx';

/** Step-down criteria of all plans in force as a checklist, beside the facts that speak to them. What was not ticked goes on record too. */
export function CriteriaList(props: { readonly onSaid: (words: string) => void }) {
  const { onSaid } = props;
  const { response } = useStanding();
  const { t, pick, language } = useText();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const criteria = useMemo(() => criteriaOf(response), [response]);
  useEffect(() => {
    const titles = (met: boolean) =>
      criteria.filter((one) => ticked.has(one.id) === met).map((one) => one.title[language]);
    const [met, unmet] = [titles(true), titles(false)];
    onSaid(
      sentences(t, [
        met.length === 0 ? '' : t('response.criteria.met', { what: listed(t, met) }),
        unmet.length === 0 ? '' : t('response.criteria.unmet', { what: listed(t, unmet) }),
      ]),
    );
  }, [criteria, ticked, language, t, onSaid]);
  return (
    <section className="src-preview" aria-label={t('response.criteria.title')}>
      <h3>
        {t('response.criteria.title')}{' '}
        <span className="src-muted">{t('response.criteria.count', { met: ticked.size, all: criteria.length })}</span>
      </h3>
      {criteria.map((one) => (
        <Checkbox
          key={one.id}
          checked={ticked.has(one.id)}
          onChange={(event) => {
            const next = new Set(ticked);
            if (event.target.checked) next.add(one.id);
            else next.delete(one.id);
            setTicked(next);
          }}
        >
          {pick(one.title)} <PlanChip plan={one.plan} />
        </Checkbox>
      ))}
      <SpeakingFacts />
    </section>
  );
}

function criteriaOf(response: ReturnType<typeof useStanding>['response']) {
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
  const { grounds } = useMemo(() => levelProposal(response), [response]);
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
            <td>{row.level ? <LevelTag level={row.level} /> : t('response.criteria.below')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
