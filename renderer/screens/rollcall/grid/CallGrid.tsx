import { Button } from '@blueprintjs/core';
import { EditIcon, StopIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { RollCall } from '../../../../shared/duty/events.ts';
import { dutyAct, useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ConfirmDialog, DueClock, Panel, TimeField, type TimeValue, whenNoDialog } from '../../../ui/index.ts';
import type { Entered } from '../channels.ts';
import { RateWords } from '../RateWords.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { GridRow } from './GridRow.tsx';
import { useGridHelp } from './use-grid-help.ts';

/** A roll call under way: the window counting down, one row for each party, answered at the pace of the keyboard. */
export function CallGrid(props: { readonly call: RollCall }) {
  const { opened, answers } = props.call;
  const { t, pick } = useText();
  const now = useNow();
  const body = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [asking, setAsking] = useState<{ readonly index: number; readonly state: Entered | undefined }>();
  const [isClosing, setClosing] = useState(false);
  const [backfill, setBackfill] = useState<{ readonly at: TimeValue }>();
  useGridHelp();
  const dueAt = opened.at + opened.window;
  const at = backfill?.at ?? undefined;
  const isOver = (at ?? now) > dueAt;
  const pending = opened.targets.filter((target) => !answers[target.id]);

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(opened.targets.length - 1, index));
    setCurrent(next);
    body.current?.querySelectorAll<HTMLElement>('.src-grid__row')[next]?.focus();
  };
  /** The next party without an entry, from here on and then from the top; with none left the focus stays. */
  const goOn = (from: number) => {
    const order = opened.targets.map((_, step) => (from + 1 + step) % opened.targets.length);
    const next = order.find((index) => {
      const target = opened.targets[index];
      return target !== undefined && index !== from && !answers[target.id];
    });
    focusRow(next ?? from);
  };
  const begin = useRef(() => goOn(opened.targets.length - 1));
  useEffect(() => whenNoDialog(() => begin.current()), []);
  const asked = asking && opened.targets[asking.index];

  return (
    <Panel
      title={t('rollcall.grid.title', {
        channel: t(`common.channel.${opened.channel}`),
        at: beijingStamp(opened.at, now),
      })}
      aside={
        <span title={opened.windowBasis}>
          {t('rollcall.grid.window')} <DueClock due={{ from: opened.at, dueAt }} withTime />
        </span>
      }
      actions={
        <>
          <Button
            size="small"
            icon={<EditIcon />}
            onClick={() => setBackfill(backfill ? undefined : { at: undefined })}
            active={backfill !== undefined}
          >
            {t(backfill ? 'rollcall.grid.backfillOff' : 'rollcall.grid.backfill')}
          </Button>
          <Button size="small" intent="warning" icon={<StopIcon />} onClick={() => setClosing(true)}>
            {t('rollcall.grid.close')}
          </Button>
        </>
      }
      flush
    >
      <div className="src-grid__head">
        <strong>
          <RateWords call={props.call} />
        </strong>
        <span className="src-muted">{t('rollcall.day.content', { content: opened.content })}</span>
        {isOver ? <span className="src-grid__over">{t('rollcall.grid.windowOver')}</span> : null}
      </div>
      {backfill ? (
        <div className="src-grid__backfill">
          <TimeField
            label={t('rollcall.grid.backfillAt')}
            value={backfill.at}
            onChange={(value) => setBackfill({ at: value })}
          />
          <span className="src-muted">{t('rollcall.grid.backfillHint')}</span>
        </div>
      ) : null}
      <div role="grid" className="src-grid" aria-label={t('rollcall.grid.listLabel')} ref={body}>
        <div role="row" className="src-grid__columns">
          {(['target', 'state', 'channel', 'attempts', 'answeredBy', 'at', 'acts'] as const).map((column) => (
            <div key={column} role="columnheader">
              {t(`rollcall.grid.${column}`)}
            </div>
          ))}
        </div>
        {opened.targets.map((target, index) => (
          <GridRow
            key={target.id}
            call={props.call}
            target={target}
            at={at}
            isOver={isOver}
            isCurrent={index === current}
            onFocus={() => setCurrent(index)}
            onMove={(by) => focusRow(index + by)}
            onEntered={() => goOn(index)}
            onAsk={(state) => setAsking({ index, state })}
          />
        ))}
      </div>
      <p className="src-muted src-grid__keys">{t('rollcall.grid.keys')}</p>
      {asking && asked ? (
        <AnswerDialog
          call={props.call}
          target={asked}
          state={asking.state}
          at={at}
          onClose={() => setAsking(undefined)}
          onEntered={() => whenNoDialog(() => goOn(asking.index))}
        />
      ) : null}
      {isClosing ? (
        <ConfirmDialog
          title={t('rollcall.grid.closeTitle')}
          commit={t('rollcall.grid.close')}
          intent={pending.length === 0 ? 'primary' : 'warning'}
          onConfirm={async () => (await dutyAct({ type: 'CloseRollCall', rollCall: opened.rollCall })).kind === 'done'}
          onClose={() => setClosing(false)}
        >
          {pending.length === 0
            ? t('rollcall.grid.closeAll')
            : t('rollcall.grid.closePending', {
                n: pending.length,
                list: pending.map((target) => pick(target.title)).join(t('rollcall.grid.separator')),
              })}
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}
