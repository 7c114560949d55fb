import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Band } from '../../../../shared/review/timeline/chart.ts';
import { useText } from '../../../text/use-text.ts';
import { isComposing } from '../../../ui/index.ts';
import { BandRow } from './BandRow.tsx';
import { itemsIn, useItemWords } from './items-in.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { useBrush } from './use-brush.ts';
import { zoomed, placeOf, type Window } from './window.ts';

const ROW_HEIGHT = 24;
/** One notch of the wheel (pixels) makes the window this much longer or shorter. */
const PER_NOTCH = 1.2;

/** The bands under each other on one axis of time. By keyboard: up and down choose a band, J and K a stretch on it, Enter goes to its line. */
export function BandView(props: {
  readonly bands: readonly Band[];
  readonly whole: Window;
  readonly window: Window;
  readonly onWindow: (window: Window) => void;
  readonly titleOf: (response: string) => string;
  readonly onGo: (key: string) => void;
}) {
  const { bands, whole, window, onWindow, titleOf, onGo } = props;
  const { t, pick } = useText();
  const id = useId();
  const words = useItemWords();
  const scroller = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const brush = useBrush(strip, window);
  const [chosen, setChosen] = useState({ band: 0, item: 0 });
  const many = useMemo(() => new Set(bands.flatMap(({ response }) => response ?? [])).size > 1, [bands]);
  const band = bands[Math.min(chosen.band, bands.length - 1)];
  const items = band ? itemsIn(band, window) : [];
  const item = items[Math.min(chosen.item, items.length - 1)];
  // oxlint-disable-next-line react/incompatible-library -- bands are compared by their place, not by the functions of the list
  const virtual = useVirtualizer({
    count: bands.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    useFlushSync: false,
  });

  useEffect(() => {
    const at = scroller.current;
    const lane = strip.current;
    if (!at || !lane) return undefined;
    // React hears the wheel passively; the page must not scroll away under a zoom.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, width } = lane.getBoundingClientRect();
      const place = Math.min(1, Math.max(0, (event.clientX - left) / width));
      const moment = window.from + place * (window.to - window.from);
      onWindow(zoomed(window, whole, event.deltaY > 0 ? PER_NOTCH : 1 / PER_NOTCH, moment));
    };
    at.addEventListener('wheel', onWheel, { passive: false });
    return () => at.removeEventListener('wheel', onWheel);
  }, [window, whole, onWindow]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = (next: number) => {
      const at = Math.max(0, Math.min(bands.length - 1, next));
      setChosen({ band: at, item: 0 });
      virtual.scrollToIndex(at);
    };
    if (event.key === 'ArrowDown') to(chosen.band + 1);
    else if (event.key === 'ArrowUp') to(chosen.band - 1);
    else if (event.key === 'j') setChosen({ ...chosen, item: Math.min(items.length - 1, chosen.item + 1) });
    else if (event.key === 'k') setChosen({ ...chosen, item: Math.max(0, chosen.item - 1) });
    else if (event.key === 'Enter' && item) onGo(item.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="src-bands" role="group" aria-label={t('review.chart.label')}>
      <div
        ref={scroller}
        className="src-bands__body"
        role="listbox"
        tabIndex={0}
        aria-label={t('review.chart.keys')}
        aria-activedescendant={band ? `${id}-${chosen.band}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="src-bands__all" style={{ height: virtual.getTotalSize() }}>
          <div ref={strip} className="src-bands__strip" role="presentation" {...brush.handlers}>
            {brush.drawn ? <Stretch className="src-bands__drawn" of={brush.drawn} window={window} /> : null}
            {brush.filtered ? <Stretch className="src-bands__filtered" of={brush.filtered} window={window} /> : null}
          </div>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const one = bands[index];
            if (!one) return null;
            const before = bands[index - 1];
            const title = many && one.response !== before?.response && one.response !== undefined;
            return (
              <BandRow
                key={one.id}
                id={`${id}-${index}`}
                band={one}
                title={title ? titleOf(one.response ?? '') : undefined}
                window={window}
                start={start}
                isCurrent={index === chosen.band}
                current={index === chosen.band ? item : undefined}
                onGo={onGo}
              />
            );
          })}
        </div>
      </div>
      <TimeAxis window={window} />
      <p className="src-bands__said" aria-live="polite">
        {band ? <strong>{pick(band.label)}</strong> : null} {item ? words(item) : t('review.chart.nothing')}
      </p>
    </div>
  );
}

/** A stretch of time over all bands. */
function Stretch(props: { readonly className: string; readonly of: Window; readonly window: Window }) {
  const left = Math.max(0, placeOf(props.of.from, props.window));
  const right = Math.min(1, placeOf(props.of.to, props.window));
  if (right <= left) return null;
  return <div className={props.className} style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }} />;
}
