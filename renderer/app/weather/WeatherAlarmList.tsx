import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, NotificationsIcon, WarningSignIcon } from '@blueprintjs/icons';
import { closeDialog, openDialog, useNow, useView, useWeatherAlarms, useWeatherTables } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Stamp, Tag } from '../../ui/index.ts';
import { issuerOf } from '../../ui/weather/index.ts';
import { weatherAlarmWords } from './weather-alarm-words.ts';

/** The warnings in the list of alarms: each is answered, none is only acknowledged. */
export function WeatherAlarmList() {
  const { t, pick } = useText();
  const alarms = useWeatherAlarms();
  const tables = useWeatherTables();
  const plans = useView((state) => state.plans);
  const now = useNow();
  if (!tables || alarms.length === 0) return null;
  return (
    <section className="src-alarms">
      <h3>{t('weather.alarm.section')}</h3>
      <ul>
        {alarms.map((alarm) => {
          const { id, warning, since, missed } = alarm;
          const Icon = missed ? NotificationsIcon : WarningSignIcon;
          return (
            <li key={id}>
              <Tag tone={missed ? 'bad' : 'warn'} icon={<Icon size={14} />}>
                {t(`alarms.rank.${missed ? 'grave' : 'normal'}`)}
              </Tag>
              <div className="src-alarms__what">
                <strong>{weatherAlarmWords(alarm, { t, pick, tables, plans, now })}</strong>
                <div className="src-muted">
                  {issuerOf(warning)} · {t('alarms.since')} <Stamp at={since} />
                </div>
              </div>
              <Button
                size="small"
                icon={<ArrowRightIcon />}
                onClick={() => {
                  closeDialog('alarms');
                  openDialog('warning-answer', { id: warning.id });
                }}
              >
                {t('weather.alarm.act')}
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="src-muted">{t('weather.alarm.hint')}</p>
    </section>
  );
}
