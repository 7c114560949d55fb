import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, isComposing } from '../../../ui/index.ts';
import { GapRow } from './GapRow.tsx';
import type { TimelineItem } from './items.ts';
import { LineRow } from './LineRow.tsx';
import { lineId, useLines } from './lines.ts';

const USUAL_HEIGHT = 46;
/** With more lines than these, measuring each one moves all that follow, and the list would stutter: then all are of one height, and the card shows what is cut. */
const MEASURED_AT_MOST = 5000;
/** Three lines of words; the style sheet has it too. */
const EVEN_HEIGHT = 72;
const unmeasured = () => {};
const COLUMNS = ['when', 'kind', 'what', 'who', 'where'] as const;
/** How far Page Up and Page Down go, in lines. */
const PAGE = 12;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** The lines in sight and a few around them, as a grid. The current one stays on the page wherever the list is scrolled to, so that it can keep the keyboard. */
export function LineTable(props: {
  readonly items: readonly TimelineItem[];
  /** How many lines are still to come: a list that will be long is drawn as one from the start, so that nothing jumps under the reader. */
  readonly toCome: number;
  /** Place of the current line; -1 while there is none. */
  readonly current: number;
  /** The line to bring into sight and give the keyboard; `at` counts up with every time it is asked for, from 0. */
  readonly wanted: { readonly key: string | undefined; readonly at: number };
  readonly onCurrent: (index: number) => void;
}) {
  const { items, toCome, current, wanted, onCurrent } = props;
  const { t } = useText();
  const { openCard } = useLines();
  const scroller = useRef<HTMLDivElement>(null);
  const isEven = items.length + toCome > MEASURED_AT_MOST;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (current < 0 || current >= range.count || indexes.includes(current)) return indexes;
      return [...indexes, current].sort((a, b) => a - b);
    },
    [current],
  );
  // A function made anew has the list lay out all its lines anew, at every turn of the wheel.
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const estimateSize = useCallback(() => (isEven ? EVEN_HEIGHT : USUAL_HEIGHT), [isEven]);
  // oxlint-disable-next-line react/incompatible-library -- lines are compared by their place, not by the functions of the list
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor,
  });
  const shownAt = useRef(0);
  // Not before the line is among those shown, and once only: a list that is scrolled past it stays where the person put it.
  useEffect(() => {
    const { key, at } = wanted;
    if (at === shownAt.current || key === undefined || items[current]?.key !== key) return;
    shownAt.current = at;
    virtual.scrollToIndex(current, { align: 'auto' });
    requestAnimationFrame(() => document.getElementById(lineId(key))?.focus({ preventScroll: true }));
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    const item = items[current];
    if (step !== undefined) onCurrent(current + step);
    else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.role === 'row' && item) {
      if (item.kind === 'line') openCard(item.key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its current line takes the focus
    <div
      className={`src-lines${isEven ? ' src-lines--even' : ''}`}
      role="grid"
      aria-label={t('review.line.list')}
      aria-rowcount={items.length + 1}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="src-lines__head">
        <div role="row" className="src-line" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <div key={column} role="columnheader">
              {t(`review.line.col.${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div ref={scroller} role="rowgroup" className="src-lines__body">
        {items.length === 0 ? (
          <EmptyState title={t('review.filter.none')}>{t('review.filter.noneBody')}</EmptyState>
        ) : null}
        <div
          role="presentation"
          className="src-lines__all"
          style={{ height: virtual.getTotalSize() }}
          onMouseDown={({ target }) => {
            const index = (target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'];
            if (index !== undefined && Number(index) !== current) onCurrent(Number(index));
          }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            const place = {
              index,
              start,
              isCurrent: index === current,
              measure: isEven ? unmeasured : virtual.measureElement,
            };
            return item.kind === 'line' ? (
              <LineRow key={item.key} row={item.row} place={place} />
            ) : (
              <GapRow key={item.key} id={item.key} gap={item.gap} place={place} />
            );
          })}
        </div>
      </div>
    </div>
  );
}
