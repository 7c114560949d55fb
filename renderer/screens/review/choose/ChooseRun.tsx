import { useState } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import { now, useRunResponses, useRuns } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, SelectField } from '../../../ui/index.ts';
import { ResponseTable } from './ResponseTable.tsx';

/** The responses of one drill: they lie in the journal of its own desk. */
export function ChooseRun() {
  const { t } = useText();
  const runs = useRuns()?.runs;
  const [run, setRun] = useState<string>();
  const responses = useRunResponses(run);
  return (
    <Panel title={t('review.choose.drills')}>
      {runs?.length === 0 ? (
        <span className="src-muted">{t('review.choose.noRuns')}</span>
      ) : (
        <SelectField
          label={t('review.choose.run')}
          value={run}
          choices={(runs ?? []).map(({ run: value, title, team, createdAt }) => ({
            value,
            label: `${beijingStamp(createdAt, now())} ${title} · ${team}`,
          }))}
          onChange={setRun}
        />
      )}
      {run === undefined ? null : responses ? (
        <ResponseTable responses={responses} run={run} none={t('review.choose.noRunResponses')} />
      ) : (
        <EmptyState title={t('review.choose.reading')} />
      )}
    </Panel>
  );
}
