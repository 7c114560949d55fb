import { LearningIcon } from '@blueprintjs/icons';
import { useRunsUnderWay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import './drill.css';

/** On the live desk, while drills are under way: known to whoever is on duty, and never an alarm. */
export function DrillsRunning() {
  const { t } = useText();
  const runs = useRunsUnderWay();
  if (runs.length === 0) return null;
  const words = runs.map(({ title, team, phase }) =>
    t(phase === 'paused' ? 'drillLook.onePaused' : 'drillLook.one', { title, team }),
  );
  return (
    <p className="src-drills-running">
      <LearningIcon size={14} /> {t('drillLook.running', { runs: words.join(t('drillLook.and')) })}
    </p>
  );
}
