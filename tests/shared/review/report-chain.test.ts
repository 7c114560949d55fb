import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { reportChain } from '../../../shared/review/report-chain.ts';
import { setLevel, smallDesk, start } from '../../support/small-desk.ts';

const send = (kind: 'first' | 'follow-up' | 'final', channel: 'phone' | 'written' = 'phone'): ResponseCommand => ({
  type: 'SendReport',
  kind,
  channel,
  text: '三列车停在山区',
  recipients: [{ unit: 'city-desk' }],
  unknowns: [],
  cites: [],
});

const lateness = (desk: ReturnType<typeof smallDesk>) =>
  reportChain(desk.response).map((link) => link.dues.map((due) => [due.key, due.lateBy / MINUTE]));

describe('report chain', () => {
  it('holds each report against the clock that ran when it went', () => {
    const desk = smallDesk();
    desk.wait(12 * MINUTE);
    desk.must(send('first'));
    desk.must(start('III'));
    desk.wait(28 * MINUTE);
    desk.must(send('first', 'written'));
    desk.wait(90 * MINUTE);
    desk.must(send('follow-up'));
    desk.wait(90 * MINUTE);
    desk.must(setLevel('II'));
    desk.must(send('follow-up'));
    expect(lateness(desk)).toEqual([
      [['report:first-phone', -3]],
      [['report:first-written', 10]],
      // Two hours at level III from the written report, one hour at level II.
      [['report:follow-up', -30]],
      [['report:follow-up', 30]],
    ]);
  });

  it('lets a written report that goes first meet both clocks', () => {
    const desk = smallDesk();
    desk.must(send('first', 'written'));
    expect(lateness(desk)).toEqual([
      [
        ['report:first-phone', -15],
        ['report:first-written', -30],
      ],
    ]);
  });

  it('asks for no follow-up while there is no level, and for the final report from the end of the response', () => {
    const desk = smallDesk();
    desk.must(send('first', 'written'));
    desk.must(send('follow-up'));
    desk.must(start('IV'));
    desk.must({ type: 'StandDown', basis: 'x', authority: 'leader' });
    desk.wait(60 * MINUTE);
    desk.must(send('final', 'written'));
    expect(lateness(desk).slice(1)).toEqual([[], [['report:final', 60 - 3 * 24 * 60]]]);
  });
});
