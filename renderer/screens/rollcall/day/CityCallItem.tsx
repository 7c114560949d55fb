import { CrossCircleIcon, OutdatedIcon, TickCircleIcon } from '@blueprintjs/icons';
import type { DutyDay } from '../../../../shared/duty/state.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';

const LOOK = {
  answered: ['good', TickCircleIcon],
  late: ['warn', OutdatedIcon],
  'not-answered': ['bad', CrossCircleIcon],
} as const;

export function CityCallItem(props: { readonly call: DutyDay['cityCalls'][number] }) {
  const { call } = props;
  const { t } = useText();
  const [tone, Icon] = LOOK[call.outcome];
  return (
    <li className="src-day__item">
      <div className="src-day__head">
        <strong>
          <Stamp at={call.calledAt} />
        </strong>
        <span className="src-day__kind">{t('rollcall.day.city')}</span>
        <span>{call.caller}</span>
        <Tag>{t(`common.channel.${call.channel}`)}</Tag>
        <Tag tone={tone} icon={<Icon size={14} />}>
          {t(`rollcall.city.outcomes.${call.outcome}`)}
        </Tag>
        {call.outcome === 'not-answered' ? null : (
          <span>{t('rollcall.city.took', { time: durationWords(t, call.at - call.calledAt) })}</span>
        )}
        <span className="src-muted">{call.answeredBy}</span>
      </div>
      <p className="src-day__text">{call.asked}</p>
    </li>
  );
}
