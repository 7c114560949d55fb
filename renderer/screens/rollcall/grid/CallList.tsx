import type { RollCall } from '../../../../shared/duty/roll-call.ts';
import { useText } from '../../../text/use-text.ts';
import type { Entered } from '../channels.ts';
import { GridRow, type NextStop } from './GridRow.tsx';

const COLUMNS = ['target', 'state', 'channel', 'attempts', 'answeredBy', 'at', 'acts'] as const;

/** One row for each party, with everything that is entered at a call. */
export function CallList(props: {
  readonly call: RollCall;
  readonly isBackfill: boolean;
  readonly at: number | undefined;
  readonly isOver: boolean;
  readonly current: number;
  readonly isSlip: () => boolean;
  readonly onFocus: (index: number) => void;
  readonly onGo: (index: number) => void;
  readonly onEntered: (index: number, next: NextStop) => void;
  readonly onAsk: (index: number, state: Entered | undefined) => void;
}) {
  const { call, current, onGo } = props;
  const { t } = useText();
  return (
    <div role="grid" className="src-grid" aria-label={t('rollcall.grid.listLabel')}>
      <div role="row" className="src-grid__columns">
        {COLUMNS.map((column) => (
          <div key={column} role="columnheader">
            {t(`rollcall.grid.${column}`)}
          </div>
        ))}
      </div>
      {call.opened.targets.map((target, index) => (
        <GridRow
          key={target.id}
          call={call}
          target={target}
          index={index}
          isBackfill={props.isBackfill}
          at={props.at}
          isOver={props.isOver}
          isCurrent={index === current}
          isSlip={props.isSlip}
          onFocus={() => props.onFocus(index)}
          onMove={(by) => onGo(index + by)}
          onEntered={(next) => props.onEntered(index, next)}
          onAsk={(state) => props.onAsk(index, state)}
        />
      ))}
    </div>
  );
}
