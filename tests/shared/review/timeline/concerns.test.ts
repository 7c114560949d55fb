import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../../shared/base/journal-event.ts';
import { CORRECTIVE_STREAM } from '../../../../shared/corrective/events.ts';
import { concerning, timeOfResponse, type ResponseTime } from '../../../../shared/review/timeline/concerns.ts';
import { timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import { shippedTables } from '../../../support/cap-message.ts';
import { releasedDesk, releasedResponse } from '../../../support/released-logs.ts';

const desk = releasedDesk('0.6.0-every-desk-event.jsonl');
const streamOf = (start: string) => {
  const found = desk.find(({ stream }) => stream.startsWith(start));
  if (!found) throw new Error(`no ${start}`);
  return found;
};
const allOf = (start: string) => streamOf(start).events;
const typesIn = (events: readonly JournalEvent[], versions: readonly number[]) =>
  events.filter(({ version }) => versions.includes(version)).map(({ type }) => type);

/** A response at a station area that ran while the desk wrote all of this. */
const at = (station: string, more: Partial<ResponseTime> = {}): ResponseTime => ({
  id: 'a',
  stream: 'response/a',
  station,
  from: 0,
  until: undefined,
  ...more,
});

describe('what concerns a response', () => {
  it('has its time from awareness to the line that closed it', () => {
    const { events } = releasedResponse('0.6.0-every-event');
    const closed = events.findLast(({ type }) => type === 'ResponseClosed');
    expect(timeOfResponse('a', events)).toMatchObject({
      station: 'east',
      from: events[0]?.at,
      until: closed?.recordedAt,
    });
    expect(timeOfResponse('a', events.slice(1))).toBeUndefined();
  });

  it('are arrivals and ways onward of its own station area', () => {
    const flow = streamOf('flow/');
    expect(concerning(at('east'), flow)).toHaveLength(flow.events.length);
    expect(concerning(at('west'), flow)).toEqual([]);
    expect(concerning(at('east', { until: 1 }), flow)).toEqual([]);
  });

  it('are the warnings that reach its station area, with all that was done about them', () => {
    const weather = streamOf('weather/');
    const fengtai = typesIn(weather.events, concerning(at('beijing-fengtai'), weather, shippedTables));
    expect(fengtai).toContain('WarningIssued');
    expect(fengtai).toContain('WarningLifted');
    const answered = typesIn(weather.events, concerning(at('beijing'), weather));
    expect(answered).toContain('WarningAnswered');
    expect(concerning(at('nowhere'), weather, shippedTables)).toEqual([]);
  });

  it('are the corrective actions opened from its own lines, also those that came later', () => {
    const corrective = streamOf(CORRECTIVE_STREAM);
    const [opened] = corrective.events;
    const data = opened?.data as { readonly origin: { readonly stream: string } } | undefined;
    const own = concerning(at('east', { stream: data?.origin.stream ?? '', until: 1 }), corrective);
    expect(typesIn(corrective.events, own)).toContain('ActionClosed');
    expect(concerning(at('east', { stream: 'response/other' }), corrective)).toEqual([]);
  });

  it('is what the duty room did, without what belongs to the day', () => {
    const duty = typesIn(allOf('duty/'), concerning(at('east'), streamOf('duty/')));
    expect(duty).toContain('RollCallOpened');
    expect(duty).toContain('HandoverCompleted');
    for (const type of ['DutyDayOpened', 'DeskLocked', 'DailyTaskEnded', 'VigilanceAsked'])
      expect(duty).not.toContain(type);
    expect(concerning(at('east'), streamOf('roster'))).toEqual([]);
  });
});

describe('a checkpoint', () => {
  it('says how many streams there are and how many had grown', () => {
    const [first] = allOf('duty/');
    if (!first) throw new Error('no duty day');
    const data = { heads: { 'duty/2026-03-02': [4, 'ab'] }, streams: 7 };
    const events = [{ ...first, stream: 'checkpoint', type: 'HeadsRecorded', data }];
    const { rows } = timelineOf({ streams: [{ stream: 'checkpoint', events }], plans: [] });
    expect(rows[0]).toMatchObject({
      kind: 'console',
      words: {
        zh: '记录校验点：共 7 个记录流，其中 1 个有新记录',
        en: 'Checkpoint of the record: 7 streams, 1 with new lines',
      },
    });
  });
});
