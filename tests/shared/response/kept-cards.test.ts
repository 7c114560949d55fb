import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { trainCards } from '../../../shared/response/trains/train-cards.ts';
import { fengtai, pureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

describe('train cards that are kept from act to act', () => {
  const list = (train: string): ResponseCommand => ({ type: 'ListTrain', train, cause: '丰沙线水害' });
  const open = () => {
    const desk = pureDesk(shipped.inForce, shippedSource);
    desk.must(fengtai);
    for (const train of ['K396', 'Z180', 'K1178']) desk.must(list(train));
    return desk;
  };

  it('say the same as cards made anew from the journal, whatever was done', () => {
    const desk = open();
    const acts: readonly ResponseCommand[] = [
      { type: 'TryContact', train: 'K396', channel: 'dispatch-phone', outcome: 'reached' },
      {
        type: 'ImportFacts',
        source: '列车长',
        readings: [
          { fact: 'stranding/people-on-board', about: 'K396', value: 976 },
          { fact: 'stranding/water-hours', about: 'Z180', value: 3 },
        ],
      },
      { type: 'RecordEnquiry', train: 'K1178', about: '旅客一名', caller: '家属', asks: '在哪里' },
      { type: 'LinkTrains', cause: '隧道口泥石流', trains: ['Z180'] },
      { type: 'CorrectTrain', train: 'K1178', to: 'K1178(2023-07-30)', reason: '同车次另一天开行' },
      { type: 'StrikeTrain', train: 'Z180', reason: '没有这列车' },
    ];
    for (const act of acts) {
      desk.must(act);
      desk.wait(7 * MINUTE);
      // Twice: as it was before the time went on, and after.
      for (const now of [desk.now, desk.now + 40 * MINUTE]) {
        expect(trainCards(desk.response, now)).toEqual(trainCards(desk.refold(), now));
      }
    }
  });

  it('are the same objects for trains that nothing happened to', () => {
    const desk = open();
    const card = (train: string) => trainCards(desk.response, desk.now).find((one) => one.train === train);
    const [k396, z180] = [card('K396'), card('Z180')];
    desk.must({ type: 'TryContact', train: 'K396', channel: 'dispatch-phone', outcome: 'no-answer' });
    expect(card('Z180')).toBe(z180);
    expect(card('K396')).not.toBe(k396);
  });
});
