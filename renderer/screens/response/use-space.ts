import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface Space {
  readonly columns: 1 | 2 | 3;
  /** Enough height for two lists above each other. */
  readonly tall: boolean;
  /** So little height that the whole screen scrolls instead of its columns. */
  readonly low: boolean;
  /** Height left for this screen, in pixels. */
  readonly height: number;
}

/** How much room the shell leaves this screen; measured, since zoom, notices and window size all count. */
export function useSpace(): { readonly root: RefObject<HTMLDivElement | null>; readonly space: Space } {
  const root = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState<Space>({ columns: 2, tall: false, low: false, height: 0 });
  useLayoutEffect(() => {
    const desk = root.current;
    const frame = desk?.parentElement;
    if (!desk || !frame) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight } = frame;
      const above = desk.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop;
      const height = Math.floor(clientHeight - above);
      setSpace((held) => {
        const next: Space = {
          columns: width >= 1380 ? 3 : width >= 920 ? 2 : 1,
          tall: height >= 800,
          low: height < 480,
          height,
        };
        const same = held.columns === next.columns && held.height === next.height;
        return same ? held : next;
      });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(frame);
    // Notices come and go above the screen.
    const children = new MutationObserver(measure);
    children.observe(frame, { childList: true, subtree: false });
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, []);
  return { root, space };
}
