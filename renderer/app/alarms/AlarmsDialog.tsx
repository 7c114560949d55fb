import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, TickIcon } from '@blueprintjs/icons';
import { useEffect, useRef } from 'react';
import {
  acknowledge,
  closeDialog,
  useAlarms,
  useInterruptions,
  useNow,
  usePostTitle,
  useView,
  useWeatherAlarms,
  type RankedAlarm,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommitButton, ReadDialog, Stamp } from '../../ui/index.ts';
import { WeatherAlarmList } from '../weather/WeatherAlarmList.tsx';
import { AlarmMark } from './AlarmMark.tsx';
import { alarmAct, alarmSince, alarmWords } from './alarm-words.ts';
import { goToAlarm } from './go-to-alarm.ts';
import './alarms.css';

/** All alarms that stand: what nobody has acknowledged first, each with its act; and how often the desk was interrupted. */
export function AlarmsDialog() {
  const { t } = useText();
  const alarms = useAlarms();
  const open = alarms.filter((alarm) => !alarm.acknowledged);
  const warnings = useWeatherAlarms().length;
  return (
    <ReadDialog
      title={t('alarms.list.title', { n: open.length + warnings })}
      onClose={() => closeDialog('alarms')}
      wide
    >
      <AlarmLists open={open} known={alarms.filter((alarm) => alarm.acknowledged)} />
    </ReadDialog>
  );
}

function AlarmLists(props: { readonly open: readonly RankedAlarm[]; readonly known: readonly RankedAlarm[] }) {
  const { open, known } = props;
  const warnings = useWeatherAlarms().length;
  const { t } = useText();
  const now = useNow();
  const { thisHour, lastHour } = useInterruptions(now);
  const body = useRef<HTMLDivElement>(null);
  // The dialog opens on the act of the first alarm, so that F7 and Enter lead to it.
  useEffect(() => body.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={body}>
      <p className="src-alarms__counts">{t('alarms.list.counts', { now: thisHour, before: lastHour })}</p>
      <WeatherAlarmList />
      {open.length + known.length + warnings === 0 ? <p>{t('alarms.list.none')}</p> : null}
      {open.length === 0 ? null : <AlarmTable title={t('alarms.list.unacknowledged')} alarms={open} />}
      {known.length === 0 ? null : <AlarmTable title={t('alarms.list.known')} alarms={known} />}
      <p className="src-muted">
        {t('alarms.list.hint')} {t('alarms.acknowledgeHint')}
      </p>
    </div>
  );
}

function AlarmTable(props: { readonly title: string; readonly alarms: readonly RankedAlarm[] }) {
  const { t, pick } = useText();
  const now = useNow();
  const plans = useView((state) => state.plans);
  const wording = { t, pick, now, plans };
  return (
    <section className="src-alarms">
      <h3>{props.title}</h3>
      <ul>
        {props.alarms.map((alarm) => (
          <li key={alarm.key}>
            <AlarmMark alarm={alarm} />
            <div className="src-alarms__what">
              <strong>{alarmWords(alarm, wording)}</strong>
              <div className="src-muted">
                {alarm.kind === 'clock' ? null : <>{pick(alarm.stationName)} · </>}
                {alarm.due ? <>{t('alarms.say.owner', { owner: pick(alarm.due.ownerTitle) })} · </> : null}
                {t('alarms.since')} <Stamp at={alarmSince(alarm)} />
              </div>
            </div>
            <Button size="small" icon={<ArrowRightIcon />} onClick={() => goToAlarm(alarm)}>
              {alarmAct(alarm, wording)}
            </Button>
            <Acknowledged alarm={alarm} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acknowledged(props: { readonly alarm: RankedAlarm }) {
  const { t, pick } = useText();
  const title = usePostTitle();
  const { alarm } = props;
  const mark = alarm.acknowledged;
  if (!mark) {
    return (
      <CommitButton size="small" icon={<TickIcon />} onClick={() => void acknowledge(alarm)}>
        {t('alarms.acknowledge')}
      </CommitButton>
    );
  }
  return (
    <span className="src-alarms__known">
      <TickIcon size={14} /> {t('alarms.acknowledged')} <Stamp at={mark.at} /> {mark.person} · {pick(title(mark.post))}
    </span>
  );
}
