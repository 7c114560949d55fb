import { Callout } from '@blueprintjs/core';
import { useState } from 'react';
import { compareRuns, COMPARED_BY, type ComparedBy } from '../../../../shared/drill/score/compare.ts';
import { SMALL_WORDS } from '../../../../shared/drill/score/compare-words.ts';
import {
  MEASURE_DEFINITIONS,
  MEASURE_KINDS,
  MEASURE_NAMES,
  MEASURES,
  type Measure,
} from '../../../../shared/drill/score/figure.ts';
import type { RunOutcome } from '../../../../shared/drill/score/outcome-shape.ts';
import { useOutcomes } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, SelectField } from '../../../ui/index.ts';
import { GroupTable } from './GroupTable.tsx';
import { RunTable } from './RunTable.tsx';
import { StepTable } from './StepTable.tsx';
import { ValueChart } from './ValueChart.tsx';
import './compare.css';

const ALL = 'all';

/** Runs held against each other: one measure at a time, with its numbers as a table and as a chart. */
export function ComparePage() {
  const { t } = useText();
  const read = useOutcomes();
  if (!read) return <EmptyState title={t('drillResults.compare.reading')} />;
  const { outcomes, unreadable } = read;
  return (
    <>
      {unreadable.length === 0 ? null : (
        <Callout intent="warning">{t('drillResults.compare.unreadable', { n: unreadable.length })}</Callout>
      )}
      {outcomes.some(({ started }) => started) ? (
        <Compared outcomes={outcomes} />
      ) : (
        <EmptyState title={t('drillResults.compare.none')}>{t('drillResults.compare.noneBody')}</EmptyState>
      )}
    </>
  );
}

function Compared({ outcomes }: { readonly outcomes: readonly RunOutcome[] }) {
  const { t, pick } = useText();
  const scenarios = new Map(outcomes.flatMap(({ scenario }) => (scenario ? [[scenario.id, scenario.title]] : [])));
  const [scenario, setScenario] = useState<string>([...scenarios.keys()].at(-1) ?? ALL);
  const [measure, setMeasure] = useState<Measure>('first-phone');
  const [by, setBy] = useState<ComparedBy>('team');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const wanted = scenario === ALL ? undefined : scenario;
  const offered = compareRuns(outcomes, { scenario: wanted, by });
  const compared = compareRuns(
    outcomes.filter(({ run }) => !left.has(run)),
    { scenario: wanted, by },
  );
  const toggle = (run: string) => {
    const next = new Set(left);
    if (!next.delete(run)) next.add(run);
    setLeft(next);
  };
  return (
    <>
      <div className="src-compare__choices">
        <SelectField
          label={t('drillResults.compare.scenario')}
          value={scenario}
          choices={[
            ...[...scenarios].map(([id, title]) => ({ value: id, label: pick(title) })),
            { value: ALL, label: t('drillResults.compare.allScenarios') },
          ]}
          onChange={setScenario}
        />
        <SelectField
          label={t('drillResults.compare.measure')}
          value={measure}
          choices={MEASURES.map((one) => ({ value: one, label: pick(MEASURE_NAMES[one]) }))}
          onChange={setMeasure}
        />
        <SelectField
          label={t('drillResults.compare.by')}
          value={by}
          choices={COMPARED_BY.map((one) => ({ value: one, label: t(`drillResults.compare.groupBy.${one}`) }))}
          onChange={setBy}
        />
      </div>
      <p className="src-muted">{pick(MEASURE_DEFINITIONS[measure])}</p>
      {compared.isSmall ? <Callout intent="warning">{pick(SMALL_WORDS)}</Callout> : null}
      {compared.texts.length > 1 ? (
        <Callout intent="warning">{t('drillResults.compare.texts', { n: compared.texts.length })}</Callout>
      ) : null}
      <div className="src-compare">
        <Panel
          title={t('drillResults.compare.runs')}
          aside={<span className="src-muted">{t('drillResults.compare.all', { n: compared.runs.length })}</span>}
          flush
        >
          <RunTable runs={offered.runs} left={left} measure={measure} onToggle={toggle} />
        </Panel>
        <Panel title={t('drillResults.compare.chart', { measure: pick(MEASURE_NAMES[measure]) })}>
          {compared.isSmall && MEASURE_KINDS[measure] === 'share' ? (
            <EmptyState title={t('drillResults.compare.noShares')} />
          ) : (
            <ValueChart runs={compared.runs} measure={measure} />
          )}
        </Panel>
        <Panel title={t('drillResults.compare.group')} flush>
          <GroupTable compared={compared} measure={measure} by={by} />
        </Panel>
        <Panel title={t('drillResults.compare.steps')} flush>
          <StepTable steps={compared.steps} runs={compared.runs} />
        </Panel>
      </div>
      {compared.forks.length === 0 ? null : (
        <p className="src-muted">
          {t('drillResults.compare.forks', { n: compared.forks.length })}
          {t('common.colon')}
          {compared.forks.map(({ title }) => title).join(t('drills.scenarios.listComma'))}
        </p>
      )}
    </>
  );
}
