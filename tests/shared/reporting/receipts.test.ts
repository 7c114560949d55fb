import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { alarmsOf } from '../../../shared/response/alarms.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { receiptRuleOf } from '../../../shared/response/general-plan.ts';
import { dueTitle } from '../../../shared/review/names.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { smallDesk } from '../../support/small-desk.ts';

const form = { kind: 'first', number: 0, channel: 'phone' } as const;
const send = (...units: readonly string[]): ResponseCommand => ({
  type: 'SendReport',
  kind: 'first',
  channel: 'phone',
  text: '首报',
  recipients: units.map((unit) => ({ unit })),
  unknowns: [],
  cites: [1],
});

const withReceipts = () =>
  smallDesk((files) => {
    files.general.receipt = { within: '8 min', basis: 'a-times' };
  });

const receipts = (desk: ReturnType<typeof smallDesk>) =>
  duesOf(desk.response).flatMap(({ kind, key, from, dueAt, missed }) =>
    kind === 'receipt' ? [{ key, within: dueAt - from, missed }] : [],
  );

describe('receipts', () => {
  it('run for each recipient who has not read the report back, as long as the general plan says', () => {
    const desk = withReceipts();
    desk.must({
      ...send('city-desk', 'railway'),
      recipients: [{ unit: 'city-desk' }, { unit: 'railway', takenBy: '调度' }],
    } as ResponseCommand);
    const version = desk.response.reporting.sent[0]?.version;
    expect(receipts(desk)).toEqual([{ key: `receipt:${version}@city-desk`, within: 8 * MINUTE, missed: false }]);
    desk.must({ type: 'AcknowledgeReport', ...form, unit: 'city-desk', takenBy: '值班员', readBackAt: desk.now });
    expect(receipts(desk)).toEqual([]);
  });

  it('have no clock in a response whose general plan sets none; the screen shows a value of its own', () => {
    const desk = smallDesk();
    desk.must(send('city-desk'));
    expect(receipts(desk)).toEqual([]);
    expect(receiptRuleOf(desk.response)).toEqual({ within: 10 * MINUTE, basis: undefined });
  });

  it('go on record as missed and raise an alarm that names who to call again', () => {
    const desk = withReceipts();
    desk.must(send('city-desk', 'railway'));
    desk.wait(8 * MINUTE);
    expect(desk.notePassed()).toBe(2);
    const missed = desk.events.filter(({ type }) => type === 'DueMissed');
    expect(missed.map((event) => sentence(desk.response, event).zh)).toEqual([
      '时限已过：电话首报回执：中文（city-desk）（应于 13:13 前）',
      '时限已过：电话首报回执：中文（railway）（应于 13:13 前）',
    ]);
    expect(alarmsOf(desk.response).map(({ kind, due }) => [kind, due && dueTitle(desk.response, due.key).en])).toEqual([
      ['missed', 'receipt of the first report by phone: city-desk'],
      ['missed', 'receipt of the first report by phone: railway'],
    ]);
  });

  it('keep every try; only sending again gives the other side its time anew', () => {
    const desk = withReceipts();
    desk.must(send('city-desk'));
    desk.wait(8 * MINUTE);
    desk.notePassed();
    desk.must({ type: 'TryDelivery', ...form, unit: 'city-desk', outcome: 'no-answer' });
    expect(receipts(desk)).toMatchObject([{ missed: true }]);
    desk.wait(MINUTE);
    desk.must({ type: 'TryDelivery', ...form, unit: 'city-desk', outcome: 'sent-again', note: '改发短信' });
    expect(receipts(desk)).toMatchObject([{ within: 8 * MINUTE, missed: false }]);
    expect(alarmsOf(desk.response)).toEqual([]);
    const to = desk.response.reporting.sent[0]?.recipients[0];
    expect(to?.tries?.map(({ outcome }) => outcome)).toEqual(['no-answer', 'sent-again']);
    const tried = desk.events.findLast(({ type }) => type === 'DeliveryTried');
    expect(tried && sentence(desk.response, tried).zh).toBe(
      '催问回执（电话首报，中文（city-desk））：已重发，改发短信',
    );
    desk.must({ type: 'AcknowledgeReport', ...form, unit: 'city-desk', takenBy: '值班员', readBackAt: desk.now });
    expect(desk.response.reporting.sent[0]?.recipients[0]).toMatchObject({ takenBy: '值班员', tries: [{}, {}] });
    expect(desk.act({ type: 'TryDelivery', ...form, unit: 'city-desk', outcome: 'busy' })).toMatchObject({
      ok: false,
      refusal: { code: 'already-read-back' },
    });
  });

  it('take a time typed to the minute, and that of a screen whose clock runs a moment ahead', () => {
    const desk = withReceipts();
    desk.wait(30_500);
    desk.must(send('city-desk', 'railway'));
    const sentAt = desk.now;
    const read = (unit: string, readBackAt: number): ResponseCommand => {
      return { type: 'AcknowledgeReport', ...form, unit, takenBy: '值班员', readBackAt };
    };
    desk.must(read('city-desk', sentAt - 30_500));
    desk.must(read('railway', sentAt + 7));
    const times = desk.response.reporting.sent[0]?.recipients.map(({ readBackAt }) => readBackAt);
    expect(times).toEqual([sentAt, sentAt]);
  });

  it('are not read back before the report went, nor later than now', () => {
    const desk = withReceipts();
    desk.wait(5 * MINUTE);
    desk.must(send('city-desk'));
    const read = (readBackAt: number): ResponseCommand => ({
      type: 'AcknowledgeReport',
      ...form,
      unit: 'city-desk',
      takenBy: '值班员',
      readBackAt,
    });
    expect(desk.act(read(desk.now - MINUTE))).toMatchObject({ ok: false, refusal: { code: 'read-back-before-sent' } });
    expect(desk.act(read(desk.now + MINUTE))).toMatchObject({ ok: false, refusal: { code: 'read-back-ahead' } });
    expect(desk.act({ ...read(desk.now), unit: 'metro' } as ResponseCommand)).toMatchObject({
      ok: false,
      refusal: { code: 'no-such-report' },
    });
  });
});
