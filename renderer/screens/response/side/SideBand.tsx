import { useMemo, type ReactNode } from 'react';
import { reportedEffect } from '../../../../shared/response/orders.ts';
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
import { StandingNotes } from './StandingNotes.tsx';
import './side.css';

/**
 * What stands beside the list: notes for everybody, watches with their next look, orders whose effect is awaited or to be checked, what has been put off,
 * and what was decided.
 */
export function SideBand(props: {
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
}) {
  const { response } = useStanding();
  const { t } = useText();
  const { watches, orders, unchecked, deferred } = useMemo(() => {
    const steps = [...stepsOf(response).values()];
    return {
      watches: steps.filter(({ compiled, record }) => compiled.step.kind === 'watch' && record.phase === 'acting'),
      orders: steps.filter(({ compiled, record }) => compiled.step.kind === 'order' && ORDERED.includes(record.phase)),
      unchecked: steps.filter((step) => awaitsCheck(response, step)),
      deferred: steps.filter(({ record }) => record.phase === 'deferred'),
    };
  }, [response]);
  return (
    <section className="src-band" aria-label={t('response.side.title')}>
      <StandingNotes />
      <Group title={t('response.side.watches', { n: watches.length })} none={t('response.side.noWatches')}>
        {watches.map((step) => (
          <Row key={step.ref} step={step} {...props}>
            <LastLook step={step} />
          </Row>
        ))}
      </Group>
      <Group title={t('response.side.orders', { n: orders.length })} none={t('response.side.noOrders')}>
        {orders.map((step) => (
          <Row key={step.ref} step={step} {...props}>
            <OrderStands step={step} />
          </Row>
        ))}
      </Group>
      <Group title={t('desk.check.group', { n: unchecked.length })} none={t('desk.check.none')}>
        {unchecked.map((step) => (
          <Row key={step.ref} step={step} {...props}>
            <OrderStands step={step} />
          </Row>
        ))}
      </Group>
      <Group title={t('response.side.deferred', { n: deferred.length })} none={t('response.side.noDeferred')}>
        {deferred.map((step) => (
          <Row key={step.ref} step={step} {...props}>
            {step.record.ending?.until ? <Until until={step.record.ending.until} /> : null} {step.record.ending?.reason}
          </Row>
        ))}
      </Group>
      <Decisions />
    </section>
  );
}

const ORDERED: readonly string[] = ['issued', 'received', 'acting', 'reported'];

function Row(props: {
  readonly step: DeskStep;
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
  readonly children: ReactNode;
}) {
  const { step, selected, onSelect, children } = props;
  const { response } = useStanding();
  const { names } = useDesk();
  const due = stepDues(response).get(step.ref);
  return (
    <BandRow
      stepRef={step.ref}
      title={step.compiled.step.title}
      owner={names.post(step.compiled.step.owner)}
      dueFrom={due?.from}
      dueAt={due?.dueAt}
      selected={step.ref === selected}
      onSelect={onSelect}
    >
      {children}
    </BandRow>
  );
}

function LastLook(props: { readonly step: DeskStep }) {
  const { t } = useText();
  const last = props.step.record.checks?.at(-1);
  if (!last) return <span>{t('response.side.noLook')}</span>;
  return (
    <span>
      {t('response.side.lastLook')} <Stamp at={last.at} /> · {last.note}
    </span>
  );
}

function OrderStands(props: { readonly step: DeskStep }) {
  const { pick } = useText();
  const { names } = useDesk();
  const { phase, order } = props.step.record;
  const effect = phase === 'ended' ? reportedEffect(props.step.record)?.text : undefined;
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
