import { Button } from '@blueprintjs/core';
import { LearningIcon } from '@blueprintjs/icons';
import { beijingDate } from '../../../../shared/base/instant.ts';
import { go, putOffDrill, useIsDrill, useIsPutOff, useNow, useRuns, useScenarios } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

/** On a quiet day on which nobody has drilled yet: the way to the drill of the day, or not today. */
export function DrillOffer() {
  return useIsDrill() ? null : <Offer />;
}

function Offer() {
  const { t } = useText();
  const today = beijingDate(useNow(60_000));
  const isPutOff = useIsPutOff(today);
  const short = useScenarios()?.filter(({ anyStation }) => anyStation === true);
  const runs = useRuns()?.runs;
  if (isPutOff || !short || !runs || short.length === 0) return null;
  const isDone = runs.some(
    ({ scenario, phase, createdAt }) =>
      phase === 'ended' && beijingDate(createdAt) === today && short.some(({ id }) => id === scenario?.id),
  );
  if (isDone) return null;
  return (
    <p className="src-watch__quiet">
      <LearningIcon size={14} /> {t('dailyDrill.watchTitle')}{' '}
      <Button size="small" onClick={() => go('drills', { tab: 'daily' })}>
        {t('dailyDrill.go')}
      </Button>{' '}
      <Button size="small" variant="minimal" onClick={putOffDrill}>
        {t('dailyDrill.putOff')}
      </Button>
    </p>
  );
}
