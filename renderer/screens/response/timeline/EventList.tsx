import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { takenBack } from '../model/history.ts';
import { EventLine } from './EventLine.tsx';
import { eventLineId, RevealContext } from './reveal.ts';

const USUAL_HEIGHT = 44;

/** The lines in sight and a few around them. A line that has the focus stays on the page wherever the list is scrolled to. */
export function EventList(props: { readonly lines: readonly ResponseEvent[]; readonly response: Response }) {
  const { lines, response } = props;
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number>();
  const undone = useMemo(() => takenBack(response), [response]);
  const kept = focused === undefined ? -1 : lines.findIndex((event) => event.version === focused);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (kept < 0 || indexes.includes(kept)) return indexes;
      return [...indexes, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  // oxlint-disable-next-line react/incompatible-library -- lines are compared by their place, not by the functions of the list
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => lines[index]?.version ?? index,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor,
  });
  const reveal = (version: number) => {
    const index = lines.findIndex((event) => event.version === version);
    if (index < 0) return;
    setFocused(version);
    virtual.scrollToIndex(index, { align: 'center' });
    requestAnimationFrame(() => document.getElementById(eventLineId(version))?.focus());
  };
  return (
    <RevealContext value={reveal}>
      <div
        ref={scroller}
        className="src-timeline__list"
        role="region"
        aria-label={t('response.timeline.lines')}
        tabIndex={0}
      >
        {lines.length === 0 ? <p className="src-muted">{t('response.timeline.noMatch')}</p> : null}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only notes which line has the focus */}
        <ol
          style={{ height: virtual.getTotalSize() }}
          onFocus={({ target }) => setFocused(Number(target.closest('li')?.dataset['version']))}
          onBlur={() => setFocused(undefined)}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const event = lines[index];
            return event === undefined ? null : (
              <EventLine
                key={event.version}
                event={event}
                response={response}
                struck={undone.has(event.version)}
                place={{ index, of: lines.length, start, measure: virtual.measureElement }}
              />
            );
          })}
        </ol>
      </div>
    </RevealContext>
  );
}
