import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import type { RecordedNews } from '../../../shared/drill/run/injects-of-record.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import type { Response } from '../../../shared/response/state.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import type { WeatherEvent } from '../../../shared/weather/events.ts';
import { weatherSentence } from '../../../shared/weather/sentence.ts';
import type { WeatherTables } from '../../../shared/weather/tables.ts';
import { CONSOLE } from '../acts.ts';

/**
 * What reached the desk of a record, in the words of its log: readings of the fact board, what was heard of and from trains, what families asked. What the
 * desk itself did or worked out is no news. `response` is folded to the end of these events, so that every name is known.
 */
export function newsOfResponse(response: Response, events: readonly ResponseEvent[]): readonly RecordedNews[] {
  return events.flatMap((event): RecordedNews[] => {
    const told = toldBy(event);
    if (!told) return [];
    const { at, recordedAt, version, byPost: to } = event;
    return [{ id: `record-${version}`, at, recordedAt, to, says: sentence(response, event), ...told }];
  });
}

function toldBy(event: ResponseEvent): Pick<RecordedNews, 'from' | 'channel' | 'trains'> | undefined {
  switch (event.type) {
    case 'FactRecorded': {
      const { channel, source, about } = event.data;
      return channel === 'derived' ? undefined : { from: source, channel: 'phone', trains: about ? [about] : [] };
    }
    case 'TrainListed':
      return { from: event.data.train, channel: 'phone', trains: [event.data.train] };
    case 'ContactTried':
      return { from: event.data.spokeWith ?? event.data.train, channel: 'phone', trains: [event.data.train] };
    case 'LegCounted':
      return { from: event.data.source, channel: 'phone', trains: [event.data.train] };
    case 'FamilyEnquired':
      return { from: event.data.caller, channel: 'phone', trains: event.data.train ? [event.data.train] : [] };
    default:
      return undefined;
  }
}

/** Warnings as news for a post of the fork: whoever took them in the record, or this one where the console took them. */
export function newsOfWeather(
  events: readonly WeatherEvent[],
  tables: WeatherTables,
  post: string,
): readonly RecordedNews[] {
  return events.flatMap((event): RecordedNews[] => {
    if (event.type !== 'WarningIssued' && event.type !== 'WarningUpdated') return [];
    const { at, recordedAt, byPost, data } = event;
    const { hazard, colour, areas, expires } = data;
    return [
      {
        id: `weather-${event.stream.slice(-7)}-${event.version}`,
        at,
        recordedAt,
        from: data.senderName ?? data.sender,
        to: byPost === CONSOLE.post ? post : byPost,
        channel: 'message',
        says: weatherSentence(event, tables),
        trains: [],
        warning: {
          hazard,
          colour,
          areas: [...areas],
          ...(expires === undefined ? {} : { expires: { date: beijingDate(expires), time: beijingClock(expires) } }),
        },
      },
    ];
  });
}
