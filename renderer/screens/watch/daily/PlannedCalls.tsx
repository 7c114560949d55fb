import { Button } from '@blueprintjs/core';
import { callsDue } from '../../../../shared/duty/planned-calls.ts';
import { go, useNow, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Stamp } from '../../../ui/index.ts';

/** Planned roll calls among the tasks of the day: those that are up, and the next one with a set time. */
export function PlannedCalls() {
  const { t } = useText();
  const now = useNow(15_000);
  const planned = useView((state) => state.duty.plannedCalls) ?? [];
  const up = callsDue(planned, now);
  const next = planned
    .filter(({ moment }) => moment.at > now && moment.kind === 'set')
    .toSorted((a, b) => a.moment.at - b.moment.at)
    .slice(0, 1);
  if (up.length + next.length === 0) return null;
  return (
    <ul className="src-daily__lines" aria-label={t('calls.planned.panel')}>
      {[...up, ...next].map(({ plan, moment, window, channel, targets }) => (
        <li key={plan} className={`src-daily__line${moment.at <= now ? ' src-daily__line--up' : ''}`}>
          <span className="src-daily__clock">
            <Stamp at={moment.at} />
          </span>
          <strong className="src-daily__title">
            {t('calls.planned.bar')} · {t(`common.channel.${channel}`)}
          </strong>
          <span className="src-daily__whose">{t('calls.planned.n', { n: targets.length })}</span>
          <span className="src-daily__due">
            {moment.at <= now ? <DueClock due={{ from: moment.at, dueAt: moment.at + window }} /> : null}
          </span>
          <span className="src-daily__acts">
            <Button size="small" onClick={() => go('rollcall')}>
              {t('calls.planned.go')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
