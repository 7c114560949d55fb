import { Button } from '@blueprintjs/core';
import { ExportIcon, OutdatedIcon, PlayIcon, PrintIcon, StopwatchIcon, TimeIcon, TrashIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { v7 } from 'uuid';
import { overdueFrom, type PlannedCall } from '../../../../shared/duty/planned-calls.ts';
import { dutyAct, useBusy, useHasCome, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { exportCall } from '../sheet/export-call.ts';
import { CommitButton, Panel, ReasonDialog, Stamp, Tag } from '../../../ui/index.ts';

/** Calls that are to come or that nobody has begun, soonest first, and those that were dropped on this day. */
export function PlannedPanel(props: { readonly onPrint: (call: PlannedCall) => void }) {
  const { t } = useText();
  const day = useView((state) => state.duty.day);
  const planned = useView((state) => state.duty.plannedCalls) ?? [];
  const dropped = useView((state) => state.duty.droppedCalls) ?? [];
  const { busy, run } = useBusy();
  const [dropping, setDropping] = useState<PlannedCall>();
  if (planned.length + dropped.length === 0) return null;
  const begin = ({ plan, channel, window, windowBasis, targets, content }: PlannedCall) =>
    void run(() =>
      dutyAct({ type: 'OpenRollCall', rollCall: v7(), planned: plan, channel, window, windowBasis, targets, content }),
    );
  return (
    <Panel title={t('calls.planned.panel')} flush>
      <ul className="src-planned" aria-label={t('calls.planned.panel')}>
        {planned
          .toSorted((a, b) => a.moment.at - b.moment.at)
          .map((call) => (
            <li key={call.plan} className="src-planned__line">
              <PlanState call={call} />
              <PlanWords call={call} />
              <span className="src-planned__acts">
                <CommitButton
                  size="small"
                  icon={<PlayIcon />}
                  intent="primary"
                  disabled={busy}
                  onClick={() => begin(call)}
                >
                  {t('calls.planned.begin')}
                </CommitButton>
                <Button size="small" icon={<PrintIcon />} onClick={() => props.onPrint(call)}>
                  {t('calls.sheet.print')}
                </Button>
                <Button
                  size="small"
                  variant="minimal"
                  icon={<ExportIcon />}
                  disabled={busy}
                  onClick={() => void run(() => exportCall(day, call.plan))}
                >
                  {t('calls.sheet.export')}
                </Button>
                <Button size="small" variant="minimal" icon={<TrashIcon />} onClick={() => setDropping(call)}>
                  {t('calls.planned.drop')}
                </Button>
              </span>
            </li>
          ))}
        {dropped.map((call) => (
          <li key={call.plan} className="src-planned__line src-muted">
            <PlanWords call={call} />
            <span>{t('calls.planned.dropped', { reason: call.reason })}</span>
          </li>
        ))}
      </ul>
      {dropping ? (
        <ReasonDialog
          title={t('calls.planned.dropTitle')}
          commit={t('calls.planned.drop')}
          withTime={false}
          onCommit={async ({ reason }) =>
            (await dutyAct({ type: 'DropRollCallPlan', plan: dropping.plan, reason })).kind === 'done'
          }
          onClose={() => setDropping(undefined)}
        />
      ) : null}
    </Panel>
  );
}

const LOOK = {
  ahead: ['quiet', TimeIcon],
  due: ['warn', StopwatchIcon],
  overdue: ['bad', OutdatedIcon],
} as const;

function PlanState(props: { readonly call: PlannedCall }) {
  const { call } = props;
  const { t } = useText();
  const isDue = useHasCome(call.moment.at);
  const isOverdue = useHasCome(overdueFrom(call));
  const state = isOverdue ? 'overdue' : isDue ? 'due' : 'ahead';
  const [tone, Icon] = LOOK[state];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {t(`calls.planned.state.${state}`)}
    </Tag>
  );
}

/** When, whom and by whom. Of a drawn moment only the span is shown until it comes. */
function PlanWords(props: { readonly call: PlannedCall }) {
  const { moment, channel, targets, content, by, drawn } = props.call;
  const { t } = useText();
  const hasCome = useHasCome(moment.at);
  const isHidden = moment.kind === 'drawn' && !hasCome;
  return (
    <span className="src-planned__words">
      <strong>
        {isHidden ? (
          <>
            <Stamp at={moment.from} /> – <Stamp at={moment.until} /> {t('calls.planned.random')}
          </>
        ) : (
          <Stamp at={moment.at} />
        )}
      </strong>{' '}
      {t(`common.channel.${channel}`)} · {t('calls.planned.n', { n: targets.length })} · {content}{' '}
      <span className="src-muted">
        {t('calls.planned.by', { by })}
        {drawn ? ` · ${t('calls.drawn', { n: drawn.count, of: drawn.pool.length, seed: drawn.seed })}` : ''}
      </span>
    </span>
  );
}
