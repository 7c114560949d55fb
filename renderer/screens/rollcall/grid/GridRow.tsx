import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { useRef, type KeyboardEvent } from 'react';
import type { RollCallTarget, RollCall } from '../../../../shared/duty/events.ts';
import { useText } from '../../../text/use-text.ts';
import { isComposing, Stamp } from '../../../ui/index.ts';
import { CHANNELS, ENTERED, type Entered } from '../channels.ts';
import { StateTag } from '../StateTag.tsx';
import { channelOfKey, useRow } from './use-row.ts';

const STATE_OF_KEY: Readonly<Record<string, Entered>> = {
  enter: 'answered',
  m: 'not-answered',
  e: 'equipment-fault',
};

/** One party on the roll. While the row itself has the focus, one key enters its answer and the next open row takes over. */
export function GridRow(props: {
  readonly call: RollCall;
  readonly target: RollCallTarget;
  readonly at: number | undefined;
  readonly isOver: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onMove: (by: number) => void;
  readonly onEntered: () => void;
  readonly onAsk: (state: Entered | undefined) => void;
}) {
  const { call, target, at, isOver, isCurrent, onMove, onEntered, onAsk } = props;
  const { t, pick } = useText();
  const row = useRow(call, target, at);
  const line = useRef<HTMLDivElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const name = pick(target.title);
  const isSettled = row.answer?.state === 'answered';

  const enter = async (state: Entered) => {
    if (isSettled) return;
    if (state === 'excused') onAsk(state);
    else if (await row.enter(state)) onEntered();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys belong to the row only while it has the focus itself, not to the fields inside it.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || isComposing(event))
      return;
    const key = event.key.toLowerCase();
    const state = STATE_OF_KEY[key];
    const channel = channelOfKey(key);
    if (state) void enter(state);
    else if (key === 'x') void enter('excused');
    else if (key === 't') onAsk(undefined);
    else if (key === 'a') who.current?.focus();
    else if (key === '+' || key === '=') row.setAttempts(row.attempts + 1);
    else if (key === '-') row.setAttempts(row.attempts - 1);
    else if (key === 'arrowdown') onMove(1);
    else if (key === 'arrowup') onMove(-1);
    else if (channel) row.setChannel(channel);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="row"
      ref={line}
      className={`src-grid__row${isCurrent ? ' src-grid__row--current' : ''}`}
      tabIndex={isCurrent ? 0 : -1}
      data-target={target.id}
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
      <div role="gridcell">{row.answer ? <Stamp at={row.answer.at} /> : null}</div>
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
