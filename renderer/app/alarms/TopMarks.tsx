import { OutdatedIcon, VolumeOffIcon } from '@blueprintjs/icons';
import { go, useAlarms, useSound, useUnseenJumps } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { dialogIsOpen } from '../../ui/index.ts';
import './alarms.css';

/** Stands beside the clock until somebody has checked the time. */
export function TimeMark() {
  const { t } = useText();
  const isAlarm = useAlarms().some((alarm) => alarm.kind === 'clock');
  const jumps = useUnseenJumps();
  if (!isAlarm && jumps.length === 0) return null;
  return (
    <span className="src-top__mark src-top__mark--still" title={t('alarms.jump.mark')}>
      <OutdatedIcon size={14} /> <span className="src-top__mark-words">{t('alarms.jump.mark')}</span>
    </span>
  );
}

/** Stands in the top bar while alarms cannot be heard; leads to where that is changed. */
export function SoundMark() {
  const { t } = useText();
  const on = useSound((sound) => sound.on);
  const allowed = useSound((sound) => sound.allowed);
  if (on && allowed) return null;
  return (
    <button
      type="button"
      className="src-top__mark"
      title={on ? t('alarms.sound.lockedHint') : t('alarms.sound.title')}
      onClick={() => {
        if (!dialogIsOpen()) go('settings');
      }}
    >
      <VolumeOffIcon size={14} />{' '}
      <span className="src-top__mark-words">{t(on ? 'alarms.sound.locked' : 'alarms.sound.off')}</span>
    </button>
  );
}
