import { Button } from '@blueprintjs/core';
import { EditIcon, GridViewIcon, ListIcon, PrintIcon, StopIcon } from '@blueprintjs/icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { RollCall } from '../../../../shared/duty/roll-call.ts';
import { SETTLE, useHasCome, useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Panel, TimeField, type TimeValue, whenNoDialog } from '../../../ui/index.ts';
import type { Entered } from '../channels.ts';
import { RateWords } from '../RateWords.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { CallList } from './CallList.tsx';
import { CallMatrix } from './CallMatrix.tsx';
import { CloseCallDialog } from './CloseCallDialog.tsx';
import type { NextStop } from './GridRow.tsx';
import { matrixOf } from './matrix-of.ts';
import { useGridHelp } from './use-grid-help.ts';

/** A roll call under way: the window counting down, a table or a list of the parties, answered at the pace of the keyboard. */
export function CallGrid(props: { readonly call: RollCall; readonly onPrint: () => void }) {
  const { opened, answers } = props.call;
  const { t } = useText();
  const now = useNow(60_000);
  const body = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [asking, setAsking] = useState<{ readonly index: number; readonly state: Entered | undefined }>();
  const [isClosing, setClosing] = useState(false);
  const [backfill, setBackfill] = useState<{ readonly at: TimeValue }>();
  const [asList, setAsList] = useState(false);
  const matrix = useMemo(() => matrixOf(opened.targets), [opened.targets]);
  const shown = asList || backfill ? undefined : matrix;
  useGridHelp();
  const dueAt = opened.at + opened.window;
  const at = backfill?.at ?? undefined;
  const hasRunOut = useHasCome(dueAt);
  const isOver = at === undefined ? hasRunOut : at > dueAt;

  const focusOn = (index: number, stop: NextStop = 'row') => {
    const next = Math.max(0, Math.min(opened.targets.length - 1, index));
    setCurrent(next);
    const line = body.current?.querySelector<HTMLElement>(`[data-index="${next}"]`);
    const field = stop === 'time' ? line?.querySelector<HTMLElement>('[data-stop="time"]') : undefined;
    (field ?? line)?.focus();
  };
  const movedAt = useRef(-SETTLE);
  /** The rest of a double press would enter the party that has moved up, unread. */
  const isSlip = () => performance.now() - movedAt.current < SETTLE;
  /** The next party without an entry, from here on and then from the top; with none left the focus stays. */
  const goOn = (from: number, stop?: NextStop) => {
    const order = opened.targets.map((_, step) => (from + 1 + step) % opened.targets.length);
    const next = order.find((index) => {
      const target = opened.targets[index];
      return target !== undefined && index !== from && !answers[target.id];
    });
    movedAt.current = performance.now();
    focusOn(next ?? from, stop);
  };
  const begin = useRef(() =>
    focusOn(
      Math.max(
        0,
        opened.targets.findIndex((target) => !answers[target.id]),
      ),
    ),
  );
  useEffect(() => whenNoDialog(() => begin.current()), []);
  const asked = asking && opened.targets[asking.index];
  const common = {
    call: props.call,
    at,
    current,
    isSlip,
    onFocus: setCurrent,
    onGo: focusOn,
    onEntered: goOn,
    onAsk: (index: number, state: Entered | undefined) => setAsking({ index, state }),
  };

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
          {matrix && !backfill ? (
            <Button size="small" icon={asList ? <GridViewIcon /> : <ListIcon />} onClick={() => setAsList(!asList)}>
              {t(asList ? 'calls.grid.asTable' : 'calls.grid.asList')}
            </Button>
          ) : null}
          <Button size="small" icon={<PrintIcon />} onClick={props.onPrint}>
            {t('calls.sheet.print')}
          </Button>
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
        {opened.drawn ? (
          <span className="src-muted">
            {t('calls.drawn', { n: opened.drawn.count, of: opened.drawn.pool.length, seed: opened.drawn.seed })}
          </span>
        ) : null}
        {isOver ? <span className="src-grid__over">{t('rollcall.grid.windowOver')}</span> : null}
      </div>
      {backfill ? (
        <div className="src-grid__backfill">
          <TimeField
            label={t('rollcall.grid.backfillAt')}
            value={backfill.at}
            onChange={(value) => setBackfill({ at: value })}
          />
          <span className="src-muted">{t('calls.grid.backfillHint')}</span>
        </div>
      ) : null}
      <div ref={body}>
        {shown ? (
          <CallMatrix {...common} matrix={shown} />
        ) : (
          <CallList {...common} isBackfill={backfill !== undefined} isOver={isOver} />
        )}
      </div>
      <p className="src-muted src-grid__keys">{t(shown ? 'calls.grid.keys' : 'rollcall.grid.keys')}</p>
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
      {isClosing ? <CloseCallDialog call={props.call} onClose={() => setClosing(false)} /> : null}
    </Panel>
  );
}
