import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, WarningSignIcon } from '@blueprintjs/icons';
import { openDialog, useNow, useView, useWeatherAlarms, useWeatherTables } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { dialogIsOpen, DrillTag, Tag, useKeys } from '../../ui/index.ts';
import { useBell } from '../alarms/use-alarm-bell.ts';
import { warningName } from '../../ui/weather/index.ts';
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
  const shown = tables ? first : undefined;
  return (
    <>
      {/* Said aloud once for each: these words do not count the minutes. */}
      <span className="src-visually-hidden" role="status" aria-live="assertive">
        {shown && tables
          ? t(shown.missed ? 'weather.alarm.spokenLate' : 'weather.alarm.spoken', {
              name: warningName({ t, pick, tables }, shown.warning),
            })
          : ''}
      </span>
      {shown && tables ? (
        <section
          className={`src-call-bar${shown.missed ? ' src-call-bar--grave' : ''}`}
          aria-label={t('weather.alarm.bar')}
        >
          <Tag tone={shown.missed ? 'bad' : 'warn'} icon={<WarningSignIcon size={14} />}>
            {t('weather.alarm.mark')}
          </Tag>
          <DrillTag />
          <strong>{weatherAlarmWords(shown, { t, pick, tables, plans, now })}</strong>
          {alarms.length > 1 ? <span>{t('weather.alarm.more', { n: alarms.length - 1 })}</span> : null}
          <Button size="small" intent={shown.missed ? 'danger' : 'warning'} icon={<ArrowRightIcon />} onClick={decide}>
            {t('weather.alarm.act')} <kbd className="src-alarm__key">Shift+F3</kbd>
          </Button>
        </section>
      ) : null}
    </>
  );
}
