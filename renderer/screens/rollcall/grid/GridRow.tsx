import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { RollCall, RollCallTarget } from '../../../../shared/duty/roll-call.ts';
import { useText } from '../../../text/use-text.ts';
import { isComposing } from '../../../ui/index.ts';
import { CHANNELS, ENTERED, type Entered } from '../channels.ts';
import { EntryTime } from '../EntryTime.tsx';
import { StateTag } from '../StateTag.tsx';
import { answerTime } from './answer-time.ts';
import { rowKey } from './row-keys.ts';
import { useRow } from './use-row.ts';

/** Where the keyboard goes after an entry: to the next open row, or to its time field while a sheet is typed in. */
export type NextStop = 'row' | 'time';

/** One party on the roll. While the row itself has the focus, one key enters its answer and the next open row takes over. */
export function GridRow(props: {
  readonly call: RollCall;
  readonly target: RollCallTarget;
  readonly index: number;
  /** A paper sheet is typed in: each row takes the time that stands on it. `at` is the time of all rows without one of their own. */
  readonly isBackfill: boolean;
  readonly at: number | undefined;
  readonly isOver: boolean;
  readonly isCurrent: boolean;
  readonly isSlip: () => boolean;
  readonly onFocus: () => void;
  readonly onMove: (by: number) => void;
  readonly onEntered: (next: NextStop) => void;
  readonly onAsk: (state: Entered | undefined) => void;
}) {
  const { call, target, index, isBackfill, isCurrent, isSlip, onMove, onEntered, onAsk } = props;
  const { t, pick } = useText();
  const row = useRow(call, target);
  const line = useRef<HTMLDivElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const name = pick(target.title);
  const isSettled = row.answer?.state === 'answered';
  const isTyped = isBackfill && typed.trim() !== '';
  const typedAt = isTyped ? answerTime(typed, call.opened.at) : undefined;
  const isWrong = isTyped && typedAt === undefined;
  const isOver = typedAt === undefined ? props.isOver : typedAt - call.opened.at > call.opened.window;

  const enter = async (state: Entered, next: NextStop = 'row') => {
    // A time that was typed is no slip.
    if (isSettled || isWrong || (next === 'row' && isSlip())) return;
    if (state === 'excused') onAsk(state);
    else if (await row.enter(state, typedAt ?? props.at)) {
      setTyped('');
      onEntered(next);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = rowKey(event);
    if (!key) return;
    if (key.kind === 'enter') void enter(key.state);
    else if (key.kind === 'ask') onAsk(undefined);
    else if (key.kind === 'who') who.current?.focus();
    else if (key.kind === 'attempts') row.setAttempts(row.attempts + key.by);
    else if (key.kind === 'channel') row.setChannel(key.channel);
    else if (key.rows !== 0) onMove(key.rows);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="row"
      ref={line}
      className={`src-grid__row${isCurrent ? ' src-grid__row--current' : ''}`}
      tabIndex={isCurrent ? 0 : -1}
      data-index={index}
      onFocus={props.onFocus}
      onKeyDown={onKeyDown}
    >
      <div role="rowheader" className="src-grid__name">
        {name}
      </div>
      <div role="gridcell">
        <StateTag state={row.answer?.state} />
      </div>
      <div role="gridcell">
        <HTMLSelect
          aria-label={t('rollcall.grid.channelOf', { target: name })}
          value={row.channel}
          disabled={isSettled}
          tabIndex={isCurrent ? 0 : -1}
          options={CHANNELS.map((one) => ({ value: one, label: t(`common.channel.${one}`) }))}
          onChange={(event) => row.setChannel(CHANNELS.find((one) => one === event.target.value) ?? row.channel)}
        />
      </div>
      <div role="gridcell">
        <InputGroup
          className="src-grid__attempts"
          size="small"
          type="number"
          min={1}
          max={99}
          aria-label={t('rollcall.grid.attemptsOf', { target: name })}
          value={String(row.attempts)}
          disabled={isSettled}
          tabIndex={isCurrent ? 0 : -1}
          onChange={(event) => row.setAttempts(Number(event.target.value) || 1)}
        />
      </div>
      <div role="gridcell">
        <InputGroup
          inputRef={who}
          size="small"
          aria-label={t('rollcall.grid.answeredByOf', { target: name })}
          value={row.answeredBy}
          maxLength={120}
          disabled={isSettled}
          tabIndex={isCurrent ? 0 : -1}
          onChange={(event) => row.setAnsweredBy(event.target.value)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Enter') void enter('answered');
            else if (event.key === 'Escape') line.current?.focus();
          }}
        />
      </div>
      <div role="gridcell">
        {isBackfill && !isSettled ? (
          <InputGroup
            size="small"
            className="src-grid__time"
            data-stop="time"
            aria-label={t('calls.grid.timeOf', { target: name })}
            placeholder={t('calls.grid.timeShape')}
            value={typed}
            intent={isWrong ? 'danger' : 'none'}
            aria-invalid={isWrong}
            title={isWrong ? t('calls.grid.timeWrong') : undefined}
            tabIndex={isCurrent ? 0 : -1}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || isComposing(event)) return;
              event.preventDefault();
              if (typedAt !== undefined) void enter('answered', 'time');
            }}
          />
        ) : row.answer ? (
          <EntryTime answer={row.answer} />
        ) : null}
      </div>
      <div role="gridcell" className="src-grid__act-cell">
        <div className="src-grid__acts">
          {ENTERED.map((state) => {
            const act = t(`rollcall.state.${state === 'answered' && isOver ? 'late' : state}`);
            return (
              <Button
                key={state}
                size="small"
                intent={state !== 'answered' || row.answer ? 'none' : isOver ? 'warning' : 'success'}
                disabled={row.isBusy || isSettled}
                tabIndex={-1}
                aria-label={t('rollcall.grid.actOf', { target: name, act })}
                onClick={() => void enter(state)}
              >
                {act}
              </Button>
            );
          })}
          <Button
            size="small"
            variant="minimal"
            disabled={row.isBusy || isSettled}
            tabIndex={-1}
            aria-label={t('rollcall.grid.actOf', { target: name, act: t('rollcall.grid.details') })}
            onClick={() => onAsk(undefined)}
          >
            {t('rollcall.grid.details')}
          </Button>
        </div>
      </div>
    </div>
  );
}
