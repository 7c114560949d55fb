import { Button } from '@blueprintjs/core';
import { rollCallTally } from '../../../shared/duty/roll-call-tally.ts';
import type { DutyDay } from '../../../shared/duty/state.ts';
import type { RollCall } from '../../../shared/duty/roll-call.ts';
import { go, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { DrillTag, Panel, Stamp, Tag } from '../../ui/index.ts';

/** The newest roll call each way: what this desk called, and what the city called. */
export function LastRollCall() {
  const { t } = useText();
  const duty = useView((state) => state.duty);
  const ours = duty.rollCalls.at(-1);
  const city = duty.cityCalls.at(-1);
  return (
    <Panel
      title={t('watch.call.head')}
      aside={<DrillTag />}
      actions={
        <Button size="small" onClick={() => go('rollcall')}>
          {t('watch.call.go')}
        </Button>
      }
    >
      {ours || city ? null : <p className="src-muted src-call__none">{t('watch.call.none')}</p>}
      {ours ? <OurCall call={ours} /> : null}
      {city ? <CityCall call={city} /> : null}
    </Panel>
  );
}

function OurCall(props: { readonly call: RollCall }) {
  const { t } = useText();
  const { opened, closedAt } = props.call;
  const { due, inTime, late, excused, rate } = rollCallTally(props.call);
  const words = rate === undefined ? t('watch.call.nobodyDue') : `${(rate * 100).toFixed(rate === 1 ? 0 : 1)}%`;
  return (
    <div className="src-call">
      <strong>{t('watch.call.ours')}</strong> <Stamp at={opened.at} />{' '}
      <Tag tone={closedAt === undefined ? 'active' : rate === 1 ? 'good' : 'warn'}>
        {closedAt === undefined ? t('watch.call.open') : t('watch.call.rate', { rate: words })}
      </Tag>
      <div className="src-muted">{t('watch.call.counts', { due, inTime, late, excused })}</div>
    </div>
  );
}

function CityCall(props: { readonly call: DutyDay['cityCalls'][number] }) {
  const { t } = useText();
  const { caller, calledAt, at, outcome } = props.call;
  const values = { caller, seconds: Math.max(0, Math.round((at - calledAt) / 1000)) };
  const key = {
    answered: 'watch.call.cityAnswered',
    late: 'watch.call.cityLate',
    'not-answered': 'watch.call.cityMissed',
  } as const;
  return (
    <div className="src-call">
      <strong>{t('watch.call.city')}</strong> <Stamp at={calledAt} />
      <div>{t(key[outcome], values)}</div>
    </div>
  );
}
