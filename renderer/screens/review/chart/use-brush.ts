import { useState, type PointerEvent, type RefObject } from 'react';
import { narrowReview, useReviewFilter } from '../../../state/index.ts';
import { momentAt, type Window } from './window.ts';

/** A shorter way than this (pixels) is a click that slipped. */
const SLIP = 4;

/** Drawing over the bands with the pointer: what is drawn over becomes the time filter. `drawn` while the pointer is down, `filtered` what stands. */
export function useBrush(strip: RefObject<HTMLDivElement | null>, window: Window) {
  const { from, to } = useReviewFilter();
  const [drag, setDrag] = useState<{ readonly begin: number; readonly end: number }>();
  const xOf = (event: PointerEvent) => event.clientX - (strip.current?.getBoundingClientRect().left ?? 0);
  const moment = (x: number) => {
    const width = strip.current?.getBoundingClientRect().width ?? 1;
    return momentAt(Math.min(1, Math.max(0, x / width)), window);
  };
  const stretch = (x: number, y: number): Window => ({ from: moment(Math.min(x, y)), to: moment(Math.max(x, y)) });
  return {
    drawn: drag && stretch(drag.begin, drag.end),
    filtered: from === undefined && to === undefined ? undefined : { from: from ?? window.from, to: to ?? window.to },
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ begin: xOf(event), end: xOf(event) });
      },
      onPointerMove: (event: PointerEvent) => {
        if (drag) setDrag({ ...drag, end: xOf(event) });
      },
      onPointerUp: () => {
        if (drag && Math.abs(drag.end - drag.begin) > SLIP) narrowReview(stretch(drag.begin, drag.end));
        setDrag(undefined);
      },
      onPointerCancel: () => setDrag(undefined),
    },
  };
}
