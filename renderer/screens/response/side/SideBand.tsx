import { memo, useMemo } from 'react';
import type { CompiledStep } from '../../../../shared/machines/compile.ts';
import { reportedEffect } from '../../../../shared/response/orders.ts';
import type { StepRecord } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { PhaseTag, Stamp } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { awaitsCheck } from '../model/checks.ts';
import { stepDues } from '../model/step-dues.ts';
import { stepsOf, type DeskStep } from '../model/steps.ts';
import { Until } from '../parts/Until.tsx';
import { BandRow } from './BandRow.tsx';
import { Decisions } from './Decisions.tsx';
import { Group } from './Group.tsx';
import { HeldTrains } from './HeldTrains.tsx';
import { Inquiries } from './Inquiries.tsx';
import { StandingNotes } from './StandingNotes.tsx';
import './side.css';

/**
 * What stands beside the list: trains held on the line, notes for everybody, what reports left unknown, watches with their next look, orders whose effect is awaited or to be checked, what has been put off,
 * and what was decided.
 */
export const SideBand = memo(function SideBand(props: {
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
}) {
  const { selected, onSelect } = props;
  const { response } = useStanding();
  const { t } = useText();
  const dues = stepDues(response);
  const { watches, orders, unchecked, deferred } = useMemo(() => {
    const steps = [...stepsOf(response).values()];
    return {
      watches: steps.filter(({ compiled, record }) => compiled.step.kind === 'watch' && record.phase === 'acting'),
      orders: steps.filter(({ compiled, record }) => compiled.step.kind === 'order' && ORDERED.includes(record.phase)),
      unchecked: steps.filter((step) => awaitsCheck(response, step)),
      deferred: steps.filter(({ record }) => record.phase === 'deferred'),
    };
  }, [response]);
  const row = (step: DeskStep, says: Says) => {
    const due = dues.get(step.ref);
    return (
      <Row
        key={step.ref}
        compiled={step.compiled}
        record={step.record}
        says={says}
        dueFrom={due?.from}
        dueAt={due?.dueAt}
        selected={step.ref === selected}
        onSelect={onSelect}
      />
    );
  };
  return (
    <section className="src-band" aria-label={t('response.side.title')}>
      <HeldTrains />
      <StandingNotes />
      <Inquiries />
      <Group title={t('response.side.watches', { n: watches.length })} none={t('response.side.noWatches')}>
        {watches.map((step) => row(step, 'look'))}
      </Group>
      <Group title={t('response.side.orders', { n: orders.length })} none={t('response.side.noOrders')}>
        {orders.map((step) => row(step, 'order'))}
      </Group>
      <Group title={t('desk.check.group', { n: unchecked.length })} none={t('desk.check.none')}>
        {unchecked.map((step) => row(step, 'order'))}
      </Group>
      <Group title={t('response.side.deferred', { n: deferred.length })} none={t('response.side.noDeferred')}>
        {deferred.map((step) => row(step, 'deferred'))}
      </Group>
      <Decisions />
    </section>
  );
});

const ORDERED: readonly string[] = ['issued', 'received', 'acting', 'reported'];

type Says = 'look' | 'order' | 'deferred';

/** Memoised whole, since the band can hold a hundred rows and moving the cursor changes at most two of them. */
const Row = memo(function Row(props: {
  readonly compiled: CompiledStep;
  readonly record: StepRecord;
  readonly says: Says;
  readonly dueFrom: number | undefined;
  readonly dueAt: number | undefined;
  readonly selected: boolean;
  readonly onSelect: (id: string, opened: boolean) => void;
}) {
  const { compiled, record, says, ...rest } = props;
  const { names } = useDesk();
  const { step, ref } = compiled;
  return (
    <BandRow stepRef={ref} title={step.title} owner={names.post(step.owner)} {...rest}>
      {says === 'look' ? (
        <LastLook record={record} />
      ) : says === 'order' ? (
        <OrderStands record={record} />
      ) : (
        <PutOff record={record} />
      )}
    </BandRow>
  );
});

function PutOff(props: { readonly record: StepRecord }) {
  const { ending } = props.record;
  return (
    <>
      {ending?.until ? <Until until={ending.until} /> : null} {ending?.reason}
    </>
  );
}

function LastLook(props: { readonly record: StepRecord }) {
  const { t } = useText();
  const last = props.record.checks?.at(-1);
  if (!last) return <span>{t('response.side.noLook')}</span>;
  return (
    <span>
      {t('response.side.lastLook')} <Stamp at={last.at} /> · {last.note}
    </span>
  );
}

function OrderStands(props: { readonly record: StepRecord }) {
  const { pick } = useText();
  const { names } = useDesk();
  const { phase, order } = props.record;
  const effect = phase === 'ended' ? reportedEffect(props.record)?.text : undefined;
  const last = order?.at(-1);
  const other = order?.findLast((mark) => mark.other !== undefined)?.other;
  return (
    <>
      <PhaseTag phase={phase === 'ended' ? 'reported' : phase} /> {last ? <Stamp at={last.at} /> : null}{' '}
      {other ? `${pick(names.unit(other.unit))} ${other.who}` : null}
      {effect === undefined ? null : ` · ${effect}`}
    </>
  );
}
