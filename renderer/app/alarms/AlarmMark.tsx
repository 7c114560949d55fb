import { NotificationsIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { RankedAlarm } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';
import { alarmRank } from './alarm-words.ts';

/** How grave an alarm is, by shape and word. */
export function AlarmMark(props: { readonly alarm: RankedAlarm }) {
  const { t } = useText();
  const rank = alarmRank(props.alarm);
  const Icon = rank === 'grave' ? NotificationsIcon : WarningSignIcon;
  return (
    <Tag tone={rank === 'grave' ? 'bad' : 'warn'} icon={<Icon size={14} />}>
      {t(`alarms.rank.${rank}`)}
    </Tag>
  );
}
