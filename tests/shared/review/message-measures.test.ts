import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../shared/base/instant.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import { messageYears, type MessageSpan } from '../../../shared/review/message-measures.ts';
import type { PureDesk } from '../../support/pure-desk.ts';
import { smallDesk } from '../../support/small-desk.ts';

function send(desk: PureDesk, kind: 'sms' | 'news-brief', more: { emergency?: string; people?: number } = {}): void {
  const message = 1 + (desk.response.messages?.length ?? 0);
  desk.must({ type: 'DraftMessage', kind, text: '客流较大', place: '站区', cites: [] });
  if (more.emergency === undefined) {
    desk.must({ type: 'ApproveMessage', message, unit: 'city-desk', by: '值班领导', channel: 'phone' });
  }
  desk.must({
    type: 'ReleaseMessage',
    message,
    unit: 'city-desk',
    ...(more.emergency === undefined ? {} : { emergency: more.emergency }),
    ...(more.people === undefined ? {} : { reached: { people: more.people, source: '市应急局' } }),
  });
}

describe('batches of messages to the public', () => {
  it('are counted year by year over all responses, text messages apart from the others', () => {
    const [first, second] = [smallDesk(), smallDesk()];
    send(first, 'sms', { people: 12_000 });
    send(first, 'sms');
    send(first, 'news-brief');
    send(second, 'sms', { emergency: '站台已满' });
    // Half a year later, past midnight of New Year in Beijing and not yet in UTC.
    second.wait(Date.UTC(2023, 11, 31, 16, 30) - second.now);
    send(second, 'sms', { people: 500 });
    expect(messageYears([first.events, second.events])).toEqual([
      {
        year: 2023,
        batches: { sms: 3, 'platform-notice': 0, 'news-brief': 1 },
        unapproved: 1,
        people: 12_000,
        untold: 3,
      },
      { year: 2024, batches: { sms: 1, 'platform-notice': 0, 'news-brief': 0 }, unapproved: 0, people: 500, untold: 0 },
    ]);
  });

  it('are taken from a span, its end left out', () => {
    const desk = smallDesk();
    send(desk, 'sms');
    const first = desk.now;
    desk.wait(HOUR);
    send(desk, 'sms');
    const count = (span: MessageSpan) => messageYears([desk.events], span).map(({ batches }) => batches.sms);
    expect([count({ from: first, until: desk.now }), count({ from: first + 1 }), count({ until: first })]).toEqual([
      [1],
      [1],
      [],
    ]);
  });

  it('count what was told and approved afterwards, and what was withdrawn after it went', () => {
    const desk = smallDesk();
    send(desk, 'sms', { emergency: '站台已满' });
    desk.wait(HOUR);
    desk.must({ type: 'ApproveMessage', message: 1, unit: 'city-desk', by: '值班领导', channel: 'phone' });
    desk.must({ type: 'RecordReached', message: 1, reached: { people: 900, source: '市应急局' } });
    desk.must({ type: 'WithdrawMessage', message: 1, reason: '客流已恢复' });
    expect(messageYears([desk.events])).toMatchObject([{ batches: { sms: 1 }, unapproved: 0, people: 900, untold: 0 }]);
  });

  it('count nothing that was only drafted, and no drill', () => {
    const desk = smallDesk();
    desk.must({ type: 'DraftMessage', kind: 'sms', text: '客流较大', place: '站区', cites: [] });
    expect(messageYears([desk.events])).toEqual([]);
    send(desk, 'sms');
    const drill = desk.events.map((event) => ({ ...event, mode: 'drill' }) as ResponseEvent);
    expect(messageYears([drill])).toEqual([]);
  });
});
