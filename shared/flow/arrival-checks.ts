import { beijingClock } from '../base/instant.ts';
import type { Findings } from './arrival-findings.ts';
import type { SpanRow, TrainRow } from './events.ts';

/** What was read, and the row it stands in. */
export interface Placed<T> {
  readonly row: number;
  readonly value: T;
}

/** Spans that meet, and hours left out between them, unless some row could not be placed. What is missing is not 0: somebody has to say so. */
export function checkSpans(rows: readonly Placed<SpanRow>[], areAllTimed: boolean, findings: Findings): void {
  const order = [...rows].sort((a, b) => a.value.from - b.value.from);
  for (const [index, { row, value }] of order.entries()) {
    const before = order[index - 1];
    if (!before) continue;
    const [was, is] = [beijingClock(before.value.until), beijingClock(value.from)];
    if (value.from < before.value.until) {
      findings.error(
        'span-twice',
        { row },
        `时段与第 ${before.row + 1} 行重叠；同一时段只留一行`,
        `meets the span of row ${before.row + 1}: keep one row for a time`,
      );
    } else if (areAllTimed && value.from > before.value.until) {
      findings.error(
        'missing-hours',
        { row },
        `前面缺 ${was} 到 ${is}；请补上，没有人到达写0`,
        `${was} to ${is} is missing before it: fill it in, with 0 if nobody arrives`,
      );
    }
  }
}

export function checkTrains(rows: readonly Placed<TrainRow>[], findings: Findings): void {
  const first = new Map<string, number>();
  for (const { row, value } of rows) {
    const before = first.get(value.train);
    if (before === undefined) first.set(value.train, row);
    else {
      findings.error(
        'train-twice',
        { row },
        `车次 ${value.train} 与第 ${before + 1} 行重复；同一天同一站一个车次只留一行`,
        `Train ${value.train} stands in row ${before + 1} already: keep one row for a train of a day at a station`,
      );
    }
  }
}
