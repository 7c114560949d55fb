import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, WarningSignIcon } from '@blueprintjs/icons';
import { openDialog, useNow, useView, useWeatherAlarms, useWeatherTables } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { dialogIsOpen, Tag, useKeys } from '../../ui/index.ts';
import { useBell } from '../alarms/use-alarm-bell.ts';
import { weatherAlarmWords } from './weather-alarm-words.ts';
import '../calls/calls.css';
import './weather-bar.css';

/**
 * A warning in force that calls for a plan, while nothing is activated and nobody has decided: on every screen, the gravest first. Taking notice does not
 * end it; an answer does.
 */
export function WeatherBar() {
  const { t, pick } = useText();
  const alarms = useWeatherAlarms();
  const tables = useWeatherTables();
  const plans = useView((state) => state.plans);
  const isDrill = useView((state) => state.host?.mode === 'drill');
  const now = useNow();
  const [first] = alarms;
  useBell(alarms.map(({ id, missed }) => ({ key: missed ? `${id} missed` : id, rank: missed ? 'grave' : 'normal' })));
  const decide = () => {
    if (first && !dialogIsOpen()) openDialog('warning-answer', { id: first.warning.id });
  };
  useKeys([
    {
      combo: 'shift+f3',
      label: t('weather.alarm.decide'),
      group: t('shell.keys.group'),
      inInput: true,
      onPress: decide,
    },
  ]);
  if (!first || !tables) return null;
  return (
    <section
      className={`src-call-bar${first.missed ? ' src-call-bar--grave' : ''}`}
      aria-label={t('weather.alarm.bar')}
    >
      <Tag tone={first.missed ? 'bad' : 'warn'} icon={<WarningSignIcon size={14} />}>
        {t('weather.alarm.mark')}
      </Tag>
      {isDrill ? <Tag tone="warn">{t('common.mode.drill')}</Tag> : null}
      <strong>{weatherAlarmWords(first, { t, pick, tables, plans, now })}</strong>
      {alarms.length > 1 ? <span>{t('weather.alarm.more', { n: alarms.length - 1 })}</span> : null}
      <Button size="small" intent={first.missed ? 'danger' : 'warning'} icon={<ArrowRightIcon />} onClick={decide}>
        {t('weather.alarm.act')} <kbd className="src-alarm__key">Shift+F3</kbd>
      </Button>
      <Announce words={weatherAlarmWords(first, { t, pick, tables, plans, now: first.since })} />
    </section>
  );
}

/** Said aloud once for each warning: its words here do not count the minutes. */
function Announce(props: { readonly words: string }) {
  return (
    <span className="src-visually-hidden" role="status" aria-live="assertive">
      {props.words}
    </span>
  );
}
