import { beijingClock, beijingDate, MINUTE, type Instant } from '../../base/instant.ts';
import type { Text } from '../../base/text.ts';
import type { Inject } from '../schema-injects.ts';

/** Something that reached the desk in a record, as it is to reach the players of a fork of it. */
export interface RecordedNews {
  /** What the inject is called: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** When it happened, and when the desk of the record wrote it down. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** Who told it, as the record names it. */
  readonly from: string;
  /** The post that took it. */
  readonly to: string;
  readonly channel: Inject['channel'];
  readonly says: Text;
  readonly trains: readonly string[];
  readonly warning?: Inject['warning'];
}

/**
 * The injects of a fork: what the record heard after the moment it is left. Each is played when the desk of the record wrote it down, at the whole minute
 * after it, so that nobody in the fork hears of anything earlier than the record did.
 */
export function injectsOfRecord(news: readonly RecordedNews[]): readonly Inject[] {
  return news.map(({ id, at, recordedAt, from, to, channel, says, trains, warning }) => {
    const heard = Math.ceil(recordedAt / MINUTE) * MINUTE;
    return {
      id,
      at: { date: beijingDate(at), time: beijingClock(at), precision: 'exact' },
      heard: { date: beijingDate(heard), time: beijingClock(heard) },
      from,
      to,
      channel,
      trains: trains.filter((train) => TRAIN.test(train)),
      content: {
        zh: `记录中此后的情况：${says.zh}`,
        en: `From the record, later: ${says.en}`,
      },
      attachments: [],
      facts: [],
      conflicts: [],
      source: [],
      expect: [],
      ...(warning ? { warning } : {}),
    };
  });
}

/** A card can bear other names; an inject only numbers of trains. */
const TRAIN = /^[A-Z]{0,2}[0-9]{1,5}$/;
