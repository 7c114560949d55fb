import { Button } from '@blueprintjs/core';
import { ApplicationIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { RunSummary } from '../../../../shared/contract/drills.ts';
import { go, readExercised, runAct, useBusy } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, useKeys } from '../../../ui/index.ts';
import { openPlayer } from '../runs/open-player.ts';
import { RunPhaseTag } from '../runs/RunPhaseTag.tsx';

/** The short drill that is being played: into its window, or to its end and result. */
export function UnderWay({ summary }: { readonly summary: RunSummary }) {
  const { run, title, phase, now, startAt } = summary;
  const { t } = useText();
  const { busy, run: once } = useBusy();
  const end = () =>
    void once(async () => {
      if (!(await runAct(run, { type: 'End', reason: t('dailyDrill.endReason') }))) return;
      go('drills', { tab: 'daily', result: run });
      await readExercised();
    });
  useKeys([{ combo: 'e', label: t('dailyDrill.end'), group: t('dailyDrill.tab'), disabled: busy, onPress: end }]);
  return (
    <Panel title={t('dailyDrill.underWay')} aside={<RunPhaseTag phase={phase} />}>
      <p>{t('dailyDrill.since', { title, at: beijingStamp(now, startAt) })}</p>
      <p>
        <Button icon={<ApplicationIcon />} onClick={() => openPlayer(run)}>
          {t('dailyDrill.openPlayer')}
        </Button>{' '}
        <Button intent="primary" loading={busy} onClick={end}>
          {t('dailyDrill.end')} <kbd className="src-alarm__key">E</kbd>
        </Button>
      </p>
    </Panel>
  );
}
