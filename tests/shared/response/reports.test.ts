import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { openSteps } from '../../../shared/response/decide-closing.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { smallDesk, standing, start } from '../../support/small-desk.ts';

const send = (kind: 'first' | 'follow-up' | 'final', channel: 'phone' | 'written' = 'phone'): ResponseCommand => ({
  type: 'SendReport',
  kind,
  channel,
  text: '三列车停在山区',
  recipients: [{ unit: 'city-desk', takenBy: '值班员' }],
  unknowns: ['人数'],
  cites: [1],
});

const reportDues = (desk: ReturnType<typeof smallDesk>) =>
  duesOf(desk.response).flatMap((due) => (due.kind === 'report' ? [[due.key, due.dueAt - due.from]] : []));

describe('report chain', () => {
  it('runs both clocks of the first report from awareness', () => {
    const desk = smallDesk();
    expect(reportDues(desk)).toEqual([
      ['report:first-phone', 15 * MINUTE],
      ['report:first-written', 30 * MINUTE],
    ]);
    desk.must(send('first'));
    expect(reportDues(desk)).toEqual([['report:first-written', 30 * MINUTE]]);
    expect(standing(desk, 'general/first-report')).toBe('done');
  });

  it('never overwrites: a report that has gone stays, word for word', () => {
    const desk = smallDesk();
    desk.must(send('first'));
    expect(desk.act(send('first'))).toMatchObject({ ok: false, refusal: { code: 'report-already-sent' } });
    desk.must(send('first', 'written'));
    expect(desk.response.reporting.sent.map((report) => [report.kind, report.channel, report.text])).toEqual([
      ['first', 'phone', '三列车停在山区'],
      ['first', 'written', '三列车停在山区'],
    ]);
  });

  it('numbers follow-ups on, at the rhythm of the level, and asks the first one first', () => {
    const desk = smallDesk();
    expect(desk.act(send('follow-up'))).toMatchObject({ ok: false, refusal: { code: 'follow-up-before-first' } });
    desk.must(send('first', 'written'));
    desk.must(start('II'));
    expect(reportDues(desk)).toContainEqual(['report:follow-up', HOUR]);
    desk.wait(HOUR);
    desk.must(send('follow-up'));
    desk.must(send('follow-up', 'written'));
    expect(desk.response.reporting.sent.map((report) => report.number)).toEqual([0, 1, 2]);
  });

  it('keeps conflicting values side by side', () => {
    const desk = smallDesk();
    const fact = (value: number, source: string): ResponseCommand => ({
      type: 'RecordFact',
      fact: 'surge/people',
      about: 'K396',
      value,
      certainty: 'known',
      source,
      channel: 'hand',
    });
    desk.must(fact(976, '多数报道'));
    desk.must(fact(957, '路局数字相减'));
    expect(desk.response.reporting.facts['surge/people@K396']?.entries.map((entry) => entry.value)).toEqual([976, 957]);
  });

  it('closes nothing by leaving it out', () => {
    const desk = smallDesk();
    desk.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
    desk.must({ type: 'EnterRecovery', basis: 'over' });
    const close = (endings: readonly string[]): ResponseCommand => ({
      type: 'CloseResponse',
      summary: 'over',
      endings: endings.map((step) => ({ step, end: 'not-doing', reason: 'over' })),
    });
    const open = openSteps(desk.response);
    expect(open.length).toBeGreaterThan(0);
    expect(desk.act(close(open.slice(1)))).toMatchObject({ ok: false, refusal: { code: 'open-steps' } });
    desk.must(close(open));
    expect(desk.response.stage).toBe('closed');
    expect(desk.act({ type: 'WriteLog', text: 'x', tags: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'closed' },
    });
    expect(duesOf(desk.response)).toEqual([]);
  });
});
