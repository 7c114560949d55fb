import { useEffect, useRef } from 'react';
import { useView } from '../../state/index.ts';
import { beginDrawing, type ChartOptions, type Drawing } from './drawing.ts';
import { readPalette, type Palette } from './palette.ts';

/**
 * A chart as large as its place. `options` says what to draw in the colours of the page; make it with useCallback, since a new one draws anew.
 * `label` is what the chart says, in a sentence: screen readers read it, and beside every chart stands a table with its numbers.
 */
export function Chart(props: {
  readonly label: string;
  readonly options: (palette: Palette) => ChartOptions;
  /** Pixels. */
  readonly height: number;
}) {
  const { label, options, height } = props;
  const theme = useView((state) => state.theme);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  useEffect(() => {
    const at = place.current;
    if (!at) return undefined;
    const begun = beginDrawing(at);
    drawing.current = begun;
    const watch = new ResizeObserver(() => begun.resize());
    watch.observe(at);
    return () => {
      watch.disconnect();
      begun.dispose();
    };
  }, []);
  useEffect(() => {
    const palette = readPalette(theme);
    drawing.current?.setOption({ ...FRAME, textStyle: { fontFamily: palette.font }, ...options(palette) }, true);
  }, [options, theme]);
  // A picture with the words of its own label; the words inside would be read as a heap of numbers.
  return (
    <div role="img" aria-label={label}>
      <div ref={place} aria-hidden style={{ height }} />
    </div>
  );
}

/** Nothing moves: numbers that change under pressure must not be read half-way. Fills carry a pattern each, so that none is told by colour alone. */
const FRAME: ChartOptions = {
  animation: false,
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
};
