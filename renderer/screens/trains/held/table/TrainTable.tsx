import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { TextKey } from '../../../../text/i18n.ts';
import { useText } from '../../../../text/use-text.ts';
import type { TableLine } from '../model/by-cause.ts';
import { rowId, TrainRow } from './TrainRow.tsx';
import './table.css';

/** Three lines; English words wrap sooner, and more so beside a card. */
const ROW = { zh: 84, en: 104 } as const;
const BRIEF_ROW = { zh: 116, en: 136 } as const;
const HEADING = 32;
/** Rows kept ready above and below those in sight. */
const AHEAD = 4;

const BRIEF: readonly TextKey[] = ['trains.col.train', 'trains.col.contact'];
const COLUMNS: readonly TextKey[] = [
  'trains.col.train',
  'trains.col.place',
  'trains.col.people',
  'trains.col.contact',
  'trains.col.supplies',
  'trains.col.decision',
  'trains.col.remaining',
  'trains.col.arrival',
];

/** All held trains, the worst first; only the rows in sight are drawn. The cursor is the grid's own, so that keys act wherever it has the focus. */
export function TrainTable(props: {
  readonly lines: readonly TableLine[];
  readonly selected: string | undefined;
  readonly now: number;
  readonly label: string;
  /** Beside a card: only which train and how contact stands. */
  readonly brief: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const { lines, selected, now, label, brief } = props;
  // The same functions for ever, so that a row whose card has not changed is not drawn anew.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const select = useCallback((id: string) => latest.current.onSelect(id), []);
  const openCard = useCallback((id: string) => latest.current.onOpen(id), []);
  const { t, language } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- lines are compared by their place, not by the functions of the list
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'cause' ? HEADING : (brief ? BRIEF_ROW : ROW)[language]),
    overscan: AHEAD,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, language, brief]);
  const at = lines.findIndex((line) => line.kind === 'train' && line.held.id === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
    // Follows the cursor, not every change of the list.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);
  return (
    <div
      ref={scroller}
      className={`src-trains-grid${brief ? ' src-trains-grid--brief' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={selected === undefined ? undefined : rowId(selected)}
    >
      <div role="rowgroup" className="src-trains-grid__head">
        <div role="row" aria-rowindex={1} className="src-trains-grid__titles">
          {(brief ? BRIEF : COLUMNS).map((title) => (
            <div key={title} role="columnheader">
              {t(title)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="src-trains-grid__body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index];
          if (line === undefined) return null;
          if (line.kind === 'cause') {
            return (
              <div
                key={`cause ${line.cause ?? ''}`}
                role="row"
                aria-rowindex={index + 2}
                className="src-trains-cause"
                style={{ transform: `translateY(${start}px)`, height: size }}
              >
                <div role="rowheader">
                  {line.cause === undefined
                    ? t('trains.noCause', { n: line.trains })
                    : t('trains.cause', { cause: line.cause, n: line.trains })}
                </div>
              </div>
            );
          }
          return (
            <TrainRow
              key={line.held.id}
              id={line.held.id}
              card={line.held.card}
              care={line.held.care}
              station={line.held.station}
              now={now}
              isSelected={line.held.id === selected}
              top={start}
              height={size}
              index={index + 2}
              brief={brief}
              onSelect={select}
              onOpen={openCard}
            />
          );
        })}
      </div>
    </div>
  );
}
