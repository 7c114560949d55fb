import type { Palette } from '../../../../ui/chart/palette.ts';

/** What the charts of this page have in common: axes, legend and the box that follows the pointer. */
export function axisParts(palette: Palette) {
  const words = { color: palette.muted, fontSize: 12 };
  const line = { lineStyle: { color: palette.line } };
  return {
    category: {
      type: 'category',
      axisLabel: { ...words, hideOverlap: true },
      axisLine: line,
      axisTick: { show: false },
    },
    value: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      nameTextStyle: { ...words, align: 'left', padding: [0, 0, 0, -44] },
      nameGap: 10,
      axisLabel: words,
      splitLine: line,
    },
    legend: {
      top: 0,
      right: 8,
      itemWidth: 22,
      itemHeight: 12,
      itemGap: 14,
      selectedMode: false,
      textStyle: { color: palette.text, fontSize: 12 },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: palette.accent } },
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontSize: 12 },
      confine: true,
    },
  } as const;
}

/** The next round number: 1, 2, 3, 4, 5 or 8 of a power of ten. */
export function niceAbove(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  return ([1, 2, 3, 4, 5, 8, 10].find((step) => step * power >= n) ?? 10) * power;
}
