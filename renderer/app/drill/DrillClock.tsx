import { PauseIcon } from '@blueprintjs/icons';
import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import { useNow, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** The simulated time, and how fast it goes; standing still is said in a word. */
export function DrillClock() {
  const { t } = useText();
  const now = useNow();
  const speed = useView((state) => state.clock.speed);
  return (
    <span className="src-drill-clock">
      <span>{t('drillLook.simulated')}</span>
      <time aria-label={t('drillLook.simulatedTime')}>
        {beijingDate(now)} {beijingClock(now, true)}
      </time>
      {speed === 0 ? (
        <span>
          <PauseIcon size={14} /> {t('drillLook.paused')}
        </span>
      ) : (
        <span>{t('drillLook.speed', { speed })}</span>
      )}
    </span>
  );
}
