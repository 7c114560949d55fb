import type { CommandMeta, NewEventOf } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { ReportingCommand } from './commands.ts';
import type { ReportingShapes } from './events.ts';

type ImportFacts = Extract<ReportingCommand, { type: 'ImportFacts' }>;

/** A table of readings, or the answers of one call, goes in whole or not at all: one line in the journal for each, with the time it was read. */
export function decideImport(
  { readings, source, channel }: ImportFacts,
  meta: CommandMeta,
): Result<readonly NewEventOf<ReportingShapes>[]> {
  const ahead = readings.findIndex(({ at = meta.at }) => at > meta.now);
  if (ahead >= 0) {
    return refuse(
      'reading-in-future',
      `第 ${ahead + 1} 条读数的时间晚于现在，一条也没有导入；请核对时间`,
      `Reading ${ahead + 1} lies in the future, so none was imported: check its time`,
    );
  }
  const wrong = readings.findIndex(
    ({ value, certainty }) =>
      certainty !== 'unknown' &&
      (value === undefined || value === '' || (typeof value === 'object' && value.low > value.high)),
  );
  if (wrong >= 0) {
    return refuse(
      'reading-without-value',
      `第 ${wrong + 1} 条读数没有数值或区间写反了，一条也没有导入；请改正`,
      `Reading ${wrong + 1} has no value or a range the wrong way round, so none was imported: correct it`,
    );
  }
  return ok(
    readings.map(({ fact, about, value, at = meta.at, certainty = 'known' }) => ({
      type: 'FactRecorded',
      at,
      data: {
        fact,
        ...(about === undefined ? {} : { about }),
        ...(value === undefined || certainty === 'unknown' ? {} : { value }),
        certainty,
        source,
        channel: channel ?? 'import',
      },
    })),
  );
}
