const PAGE = 8;

/** Where a key leads in a list of so many; undefined when it leads nowhere. */
export function movedBy(key: string, at: number, of: number): number | undefined {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: of - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(of - 1, to));
}
