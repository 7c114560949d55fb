import { DAY, fromBeijing, type Instant } from '../../shared/base/instant.ts';

/** The days that a measure is about, as they were typed; both are counted, and the whole journal is when they are left out. */
export interface DayOptions {
  readonly from?: string;
  readonly to?: string;
}

/** From the first moment of the first day up to the end of the last. */
export interface MeasuredDays {
  readonly from?: Instant;
  readonly until?: Instant;
}

/** Undefined for days that are none, or that are crossed; what is wrong with them has been said then. */
export function measuredDays({ from, to }: DayOptions): MeasuredDays | undefined {
  const [begins, ends] = [dayStart(from), dayStart(to)];
  for (const [day, start] of [
    [from, begins],
    [to, ends],
  ] as const) {
    if (day === undefined || start !== undefined) continue;
    process.stderr.write(`“${day}”不是日期，请写成 2026-11-26。 “${day}” is no day: write it as 2026-11-26.\n`);
    return undefined;
  }
  if (begins !== undefined && ends !== undefined && ends < begins) {
    process.stderr.write(
      `--to ${to} 早于 --from ${from}，请对调。 --to ${to} lies before --from ${from}: swap them.\n`,
    );
    return undefined;
  }
  return {
    ...(begins === undefined ? {} : { from: begins }),
    ...(ends === undefined ? {} : { until: ends + DAY }),
  };
}

const dayStart = (day: string | undefined): Instant | undefined =>
  day === undefined ? undefined : fromBeijing(day, '00:00');
