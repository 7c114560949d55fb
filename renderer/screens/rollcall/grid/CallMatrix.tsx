import type { RollCall } from '../../../../shared/duty/roll-call.ts';
import { usePostTitle, useStations } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { OFFICE } from '../open/use-targets.ts';
import type { Entered } from '../channels.ts';
import { neighbour, type Matrix } from './matrix-of.ts';
import { MatrixCell } from './MatrixCell.tsx';

/** A call to station areas by posts: one cell a party, its state as shape and word, answered by single keys. */
export function CallMatrix(props: {
  readonly call: RollCall;
  readonly matrix: Matrix;
  readonly at: number | undefined;
  readonly current: number;
  readonly isSlip: () => boolean;
  readonly onFocus: (index: number) => void;
  readonly onGo: (index: number) => void;
  readonly onEntered: (index: number) => void;
  readonly onAsk: (index: number, state: Entered | undefined) => void;
}) {
  const { call, matrix, current, onGo } = props;
  const { targets } = call.opened;
  const { t, pick } = useText();
  const stations = useStations();
  const postTitle = usePostTitle();
  const nameOf = (id: string) => stations.find((one) => one.station.id === id)?.station.name ?? { zh: id, en: id };
  const columns = { gridTemplateColumns: `minmax(88px, auto) repeat(${matrix.posts.length}, minmax(104px, 1fr))` };
  return (
    <div className="src-scroll-x">
      <div role="grid" className="src-matrix" style={columns} aria-label={t('rollcall.grid.listLabel')}>
        <div role="row" className="src-matrix__row">
          <div role="columnheader">{t('calls.rates.by.station')}</div>
          {matrix.posts.map((post) => (
            <div key={post} role="columnheader">
              {post === OFFICE ? t('calls.target.officeColumn') : pick(postTitle(post))}
            </div>
          ))}
        </div>
        {matrix.stations.map((station, row) => (
          <div key={station} role="row" className="src-matrix__row">
            <div role="rowheader">{pick(nameOf(station))}</div>
            {matrix.posts.map((post, column) => {
              const index = matrix.at(row, column);
              const target = index === undefined ? undefined : targets[index];
              if (index === undefined || !target)
                return (
                  <div key={post} role="gridcell" className="src-matrix__none">
                    {t('calls.grid.notCalled')}
                  </div>
                );
              return (
                <MatrixCell
                  key={post}
                  call={call}
                  target={target}
                  index={index}
                  at={props.at}
                  isCurrent={index === current}
                  isSlip={props.isSlip}
                  onFocus={() => props.onFocus(index)}
                  onMove={(rows, across) => onGo(neighbour(matrix, index, rows, across))}
                  onEntered={() => props.onEntered(index)}
                  onAsk={(state) => props.onAsk(index, state)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
