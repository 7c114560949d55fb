import type { KeyboardEvent } from 'react';
import type { RollCall, RollCallTarget } from '../../../../shared/duty/roll-call.ts';
import { useText } from '../../../text/use-text.ts';
import { EntryTime } from '../EntryTime.tsx';
import { StateTag } from '../StateTag.tsx';
import type { Entered } from '../channels.ts';
import { rowKey } from './row-keys.ts';
import { useRow } from './use-row.ts';

/** One party as a cell. A click gives it the keyboard, a second one opens everything that can be said of its answer. */
export function MatrixCell(props: {
  readonly call: RollCall;
  readonly target: RollCallTarget;
  readonly index: number;
  readonly at: number | undefined;
  readonly isCurrent: boolean;
  readonly isSlip: () => boolean;
  readonly onFocus: () => void;
  readonly onMove: (rows: number, columns: number) => void;
  readonly onEntered: () => void;
  readonly onAsk: (state: Entered | undefined) => void;
}) {
  const { call, target, index, at, isCurrent, isSlip, onMove, onEntered, onAsk } = props;
  const { t, pick } = useText();
  const row = useRow(call, target);
  const { answer, channel, attempts } = row;
  const isOther = channel !== call.opened.channel || attempts > 1;
  const enter = async (state: Entered) => {
    if (answer?.state === 'answered' || isSlip()) return;
    if (state === 'excused') onAsk(state);
    else if (await row.enter(state, at)) onEntered();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = rowKey(event);
    if (!key) return;
    if (key.kind === 'enter') void enter(key.state);
    else if (key.kind === 'ask' || key.kind === 'who') onAsk(undefined);
    else if (key.kind === 'attempts') row.setAttempts(attempts + key.by);
    else if (key.kind === 'channel') row.setChannel(key.channel);
    else onMove(key.rows, key.columns);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="gridcell"
      className={`src-matrix__cell src-matrix__cell--${answer?.state ?? 'pending'}`}
      tabIndex={isCurrent ? 0 : -1}
      data-index={index}
      onFocus={props.onFocus}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onAsk(undefined)}
    >
      <span className="src-visually-hidden">{pick(target.title)}</span>
      <StateTag state={answer?.state} />
      {answer ? <EntryTime answer={answer} /> : null}
      {isOther ? (
        <span className="src-matrix__how">
          {t('calls.grid.how', { channel: t(`common.channel.${channel}`), n: attempts })}
        </span>
      ) : null}
    </div>
  );
}
