import { Button } from '@blueprintjs/core';
import { RepeatIcon } from '@blueprintjs/icons';
import { useEffect } from 'react';
import { cancelRegression, startRegression, useRegression, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, JobProgress, Panel } from '../../../ui/index.ts';
import { RegressionResult } from './RegressionResult.tsx';
import './regression.css';

/** An edition that is not in force yet, tried on the responses on record here: replayed when first shown, and then kept. */
export function RegressionPanel(props: { readonly plan: string; readonly hash: string }) {
  const { plan, hash } = props;
  const { t, pick } = useText();
  const run = useRegression(hash);
  useEffect(() => void startRegression(plan, hash), [plan, hash]);
  return (
    <Panel
      title={t('regression.title')}
      actions={
        run && run.state !== 'running' ? (
          <Button icon={<RepeatIcon />} onClick={() => void startRegression(plan, hash, true)}>
            {t('regression.again')}
          </Button>
        ) : null
      }
    >
      <div className="src-regression">
        <p className="src-muted">{t('regression.what')}</p>
        {run?.state === 'running' ? <Running hash={hash} job={run.job} cancelling={run.cancelling} /> : null}
        <div role="status">
          {run?.state === 'failed' ? <EmptyState title={pick(run.why)} /> : null}
          {run?.state === 'done' ? <RegressionResult at={run.at} result={run.result} /> : null}
        </div>
      </div>
    </Panel>
  );
}

function Running(props: { readonly hash: string; readonly job: string; readonly cancelling: boolean }) {
  const { hash, job, cancelling } = props;
  const { t } = useText();
  const progress = useView((state) => state.progress.get(job));
  const words = progress ? t('regression.progress', progress) : t('regression.starting');
  return (
    <JobProgress
      progress={progress}
      words={words}
      cancel={t('regression.cancel')}
      cancelling={cancelling}
      onCancel={() => void cancelRegression(hash)}
    />
  );
}
