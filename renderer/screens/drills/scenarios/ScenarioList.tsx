import { Button } from '@blueprintjs/core';
import { ImportIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { MINUTE } from '../../../../shared/base/instant.ts';
import type { ScenarioEntry } from '../../../../shared/contract/drills.ts';
import { go, useScenarios } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, Tag } from '../../../ui/index.ts';
import { useNames, type Names } from '../words/use-names.ts';
import { CheckTags } from './CheckTags.tsx';
import { ImportDialog } from './import/ImportDialog.tsx';
import { scenarioParams } from './scenario-params.ts';

const COLUMNS = ['title', 'station', 'plans', 'injects', 'length', 'findings'] as const;

/** Every scenario, those of this desk first. */
export function ScenarioList() {
  const { t } = useText();
  const names = useNames();
  const list = useScenarios();
  const [isImporting, setImporting] = useState(false);
  if (!list) return <EmptyState title={t('drills.scenarios.reading')} />;
  const sorted = list.toSorted((a, b) => Number(b.own) - Number(a.own) || (a.file < b.file ? -1 : 1));
  return (
    <>
      <Panel
        title={t('drills.tabs.scenarios')}
        aside={<span className="src-muted">{t('drills.scenarios.count', { n: list.length })}</span>}
        actions={
          <Button icon={<ImportIcon />} onClick={() => setImporting(true)}>
            {t('drills.scenarios.import')}
          </Button>
        }
        flush
      >
        {list.length === 0 ? (
          <EmptyState title={t('drills.scenarios.none')}>{t('drills.scenarios.noneBody')}</EmptyState>
        ) : (
          <div className="src-scroll-x">
            <table className="src-table" aria-label={t('drills.tabs.scenarios')}>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(`drills.scenarios.col.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sorted.map((entry) => (
                  <Row key={`${entry.own} ${entry.file}`} entry={entry} names={names} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {isImporting ? <ImportDialog scenarios={list} onClose={() => setImporting(false)} /> : null}
    </>
  );
}

function Row({ entry, names }: { readonly entry: ScenarioEntry; readonly names: Names }) {
  const { t, pick } = useText();
  const { title, file, own, station, anyStation, plans, injects, minutes, findings } = entry;
  return (
    <tr>
      <th scope="row" className="src-scenario__title">
        <button type="button" className="src-link" onClick={() => go('drills', scenarioParams(entry))}>
          {title ? pick(title) : file}
        </button>
        {own ? <Tag tone="active">{t('drills.scenarios.own')}</Tag> : null}
        <span className="src-muted src-drills__what">{file}</span>
      </th>
      <td>
        {anyStation ? t('drills.scenarios.anyStation') : station === undefined ? '' : pick(names.station(station))}
      </td>
      <td>{plans.map((plan) => pick(names.plan(plan))).join(t('drills.scenarios.listComma'))}</td>
      <td className="src-num">{injects}</td>
      <td className="src-num">
        {minutes === undefined ? t('drills.scenarios.noLength') : lengthWords(t, minutes * MINUTE)}
      </td>
      <td>
        <CheckTags findings={findings} />
      </td>
    </tr>
  );
}
