import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, TickIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { acknowledgeShown, openDialog, useAlarms, useIsDrill, useNow, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { dialogIsOpen, DrillTag, Stamp } from '../../ui/index.ts';
import { AlarmMark } from './AlarmMark.tsx';
import { alarmAct, alarmRank, alarmSince, alarmWords } from './alarm-words.ts';
import { goToAlarm } from './go-to-alarm.ts';
import { useAlarmBell } from './use-alarm-bell.ts';
import './alarms.css';

/**
 * The gravest alarm that nobody has acknowledged, under the clock strip of every screen: what has happened, since when, and the act it asks for. It says so
 * aloud once, and never takes the cursor from what somebody is typing.
 */
export function AlarmBar() {
  const { t, pick } = useText();
  const now = useNow();
  const plans = useView((state) => state.plans);
  const isDrill = useIsDrill();
  const alarms = useAlarms().filter((alarm) => !alarm.acknowledged);
  useAlarmBell(alarms);
  const wording = { t, pick, now, plans };
  const [first] = alarms;
  const spoken = alarms.map((alarm) => ({
    key: alarm.key,
    words: `${isDrill ? `${t('common.mode.drill')} ` : ''}${alarmWords(alarm, wording)} ${alarmAct(alarm, wording)}`,
  }));
  return (
    <>
      <Announce alarms={spoken} />
      {first ? (
        <section className={`src-alarm src-alarm--${alarmRank(first)}`} aria-label={t('alarms.bar')}>
          <AlarmMark alarm={first} />
          <DrillTag />
          <strong className="src-alarm__words" title={alarmWords(first, wording)}>
            {alarmWords(first, wording)}
          </strong>
          <span className="src-alarm__where">
            {first.kind === 'clock' ? null : <>{pick(first.stationName)} · </>}
            {t('alarms.since')} <Stamp at={alarmSince(first)} />
          </span>
          <span className="src-alarm__acts">
            <Button
              size="small"
              intent={alarmRank(first) === 'grave' ? 'danger' : 'warning'}
              icon={<ArrowRightIcon />}
              onClick={() => {
                if (!dialogIsOpen()) goToAlarm(first);
              }}
            >
              {alarmAct(first, wording)}
            </Button>
            <Button
              size="small"
              icon={<TickIcon />}
              title={t('alarms.acknowledgeHint')}
              onClick={() => void acknowledgeShown(first)}
            >
              {t('alarms.acknowledge')} <kbd className="src-alarm__key">F6</kbd>
            </Button>
            {alarms.length > 1 ? (
              <Button
                size="small"
                variant="minimal"
                onClick={() => {
                  if (!dialogIsOpen()) openDialog('alarms');
                }}
              >
                {t('alarms.more', { n: alarms.length - 1 })} <kbd className="src-alarm__key">F7</kbd>
              </Button>
            ) : null}
          </span>
        </section>
      ) : null}
    </>
  );
}

/** Says each alarm aloud once, also those that stand when the page is opened. */
function Announce(props: { readonly alarms: readonly { readonly key: string; readonly words: string }[] }) {
  const known = useRef<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState('');
  const keys = props.alarms.map((alarm) => alarm.key).join('\n');
  useEffect(() => {
    const fresh = props.alarms.filter((alarm) => !known.current.has(alarm.key));
    known.current = new Set(props.alarms.map((alarm) => alarm.key));
    if (fresh.length > 0) setWords(fresh.map((alarm) => alarm.words).join('；'));
    // oxlint-disable-next-line react/exhaustive-deps -- `keys` stands for `alarms`, which is made anew every second
  }, [keys]);
  return (
    <span className="src-visually-hidden" role="status" aria-live="assertive">
      {words}
    </span>
  );
}
