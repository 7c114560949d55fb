import { Button, Callout } from '@blueprintjs/core';
import { go, useRuns } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel } from '../../../ui/index.ts';
import { useNames } from '../words/use-names.ts';
import { RunRow } from './RunRow.tsx';

const COLUMNS = ['title', 'team', 'station', 'phase', 'simulated', 'wall'] as const;

/** Every run, newest first; a folder that cannot be read is named and the others stand. */
export function RunsPage() {
  const { t, pick } = useText();
  const names = useNames();
  const list = useRuns();
  if (!list) return <EmptyState title={t('drills.runs.reading')} />;
  const { runs, unreadable } = list;
  return (
    <>
      {unreadable.length === 0 ? null : (
        <Callout intent="warning" title={t('drills.runs.unreadable', { n: unreadable.length })}>
          <ul className="src-runs__unreadable">
            {unreadable.map(({ run, path, message }) => (
              <li key={run}>
                {pick(message)} <span className="src-muted">{path}</span>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <Panel
        title={t('drills.tabs.runs')}
        aside={<span className="src-muted">{t('drills.runs.count', { n: runs.length })}</span>}
        flush
      >
        {runs.length === 0 ? (
          <EmptyState
            title={t('drills.runs.none')}
            actions={<Button onClick={() => go('drills', { tab: 'scenarios' })}>{t('drills.runs.toScenarios')}</Button>}
          >
            {t('drills.runs.noneBody')}
          </EmptyState>
        ) : (
          <div className="src-scroll-x">
            <table className="src-table" aria-label={t('drills.tabs.runs')}>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(`drills.runs.col.${column}`)}
                    </th>
                  ))}
                  <th scope="col">{t('drills.runs.col.acts')}</th>
                </tr>
              </thead>
              <tbody>
                {runs.map((summary) => (
                  <RunRow key={summary.run} summary={summary} names={names} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </>
  );
}
