import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { duesOf } from '../../../shared/response/dues.ts';
import { linksBoard } from '../../../shared/response/trains/links-board.ts';
import { findStep } from '../../../shared/response/state.ts';
import { handoverCard } from '../../../shared/review/handover.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

/** The plan on stranded trains as it ships, in a response at level IV. */
function desk(): PureDesk {
  const on = pureDesk(shipped.inForce, shippedSource);
  on.must(fengtai);
  on.must({ type: 'EnterEarlyHandling', basis: '先期处置' });
  on.must({ type: 'EndStep', step: 'stranding/train-card', end: 'done' });
  on.must({ type: 'AnswerQuestion', step: 'stranding/judge-q', option: 'held', basis: '三列停在途中' });
  on.must({ type: 'StartResponse', level: 'IV', basis: '扣停列车', authority: 'duty-leader' });
  for (const step of ['train-watch', 'hold-review']) {
    if (findStep(on.response, `stranding/${step}`)?.record.phase === 'open') {
      on.must({ type: 'CheckWatch', step: `stranding/${step}`, note: '看过' });
    }
  }
  return on;
}

const list = (train: string): ResponseCommand => ({ type: 'ListTrain', train });
const decide = (on: PureDesk, train: string, option: string): ResponseCommand => ({
  type: 'DecideTrain',
  train,
  option,
  situation: '水害在前',
  risk: '夜间',
  rejected: '另一种',
  reason: '会商',
  authority: '国铁北京局',
  reviewAt: on.now + 2 * HOUR,
});
const answerTo = (on: PureDesk, step: string) => findStep(on.response, `stranding/${step}`)?.record.answer?.option;
const clocks = (on: PureDesk) => duesOf(on.response).map(({ key }) => key);

describe('the plan on stranded trains', () => {
  it('asks train by train once every held train has a card, and not by its watch as well', () => {
    const on = desk();
    expect(clocks(on)).toContain('watch:stranding/train-watch');
    on.must(list('K396'));
    expect(clocks(on)).toContain('contact:K396');
    expect(clocks(on)).not.toContain('watch:stranding/train-watch');
    const held = { type: 'RecordFact', fact: 'stranding/held-trains', certainty: 'known', source: '客运调度' } as const;
    on.must({ ...held, value: 2, channel: 'hand' });
    expect(clocks(on)).toContain('watch:stranding/train-watch');
    on.must(list('Z180'));
    expect(clocks(on)).not.toContain('watch:stranding/train-watch');
  });

  it('takes the decision of a train as the answer to hold, move or evacuate, the gravest over all', () => {
    const on = desk();
    on.must(list('K396'));
    on.must(list('K1178'));
    on.must(decide(on, 'K1178', 'hold'));
    expect(answerTo(on, 'hold-q')).toBe('hold');
    on.must(decide(on, 'K396', 'evacuate'));
    expect(answerTo(on, 'hold-q')).toBe('evacuate');
    expect(findStep(on.response, 'stranding/evac-walk')?.record.phase).toBe('open');
    on.must(decide(on, 'K1178', 'move'));
    expect(answerTo(on, 'hold-q')).toBe('evacuate');
  });

  it('takes a judgement of contact as the answer to whether a train is lost', () => {
    const on = desk();
    on.must(list('K396'));
    on.must(list('Z180'));
    on.must({ type: 'JudgeContact', train: 'Z180', state: 'lost', basis: '六路不通' });
    expect(answerTo(on, 'silence-q')).toBe('lost');
    on.must({ type: 'JudgeContact', train: 'K396', state: 'missed', basis: '一次未通' });
    expect(answerTo(on, 'silence-q')).toBe('lost');
    on.must({ type: 'JudgeContact', train: 'Z180', state: 'restored', basis: '卫星电话接通' });
    expect(answerTo(on, 'silence-q')).toBe('missed');
  });

  it('shows the lines between the parties, and which of them stand', () => {
    const on = desk();
    const before = linksBoard(on.response);
    expect(before.wanted.map(({ unit }) => unit)).toEqual(['district', 'railway-bureau', 'station', 'health', 'media']);
    expect(before.wanted.every(({ by }) => by.length === 0)).toBe(true);
    const near = { unit: 'media', who: '值班编辑' };
    const far = { unit: 'railway-bureau', who: '宣传值班' };
    const link = { near, far, testedAt: on.now };
    on.must({ type: 'EndStep', step: 'stranding/link-media', end: 'done', link });
    const after = linksBoard(on.response);
    expect(after.lines.find(({ step }) => step === 'stranding/link-media')).toMatchObject({ stands: true, link });
    expect(after.wanted.flatMap(({ unit, by }) => (by.length > 0 ? [unit] : []))).toEqual([
      'district',
      'railway-bureau',
      'media',
    ]);
  });

  it('hands over silent trains, counts that do not balance, and callers who wait', () => {
    const on = desk();
    on.must(list('K396'));
    on.must(list('Z180'));
    on.must({ type: 'JudgeContact', train: 'Z180', state: 'lost', basis: '六路不通' });
    const count = { leg: 'aboard', from: 976, off: 700, remaining: 200, source: '列车长' };
    on.must({ type: 'CountLeg', train: 'K396', ...count });
    on.must({ type: 'RecordEnquiry', train: 'K396', about: '两名学生', caller: '家长', asks: '吃上饭没有' });
    on.wait(31 * MINUTE);
    on.notePassed();
    const items = handoverCard(on.response, []).groups.find(({ id }) => id === 'trains')?.items;
    expect(items?.map(({ what, last }) => `${what.zh}：${last?.zh}`)).toEqual([
      'K396：联络窗口已过未通；“在车”少 76 人',
      'Z180：失联',
      'K396 家属问询：两名学生：家长，待回电',
    ]);
  });

  it('says every act in words of its own, in both languages', () => {
    const on = desk();
    on.must({ type: 'ListTrain', train: 'K369', route: '乌海西至北京丰台', cause: '水害' });
    on.must({ type: 'CorrectTrain', train: 'K369', to: 'K396', reason: '听错' });
    const window = on.now + 30 * MINUTE;
    const satellite = { channel: 'satellite-phone', outcome: 'cut-off', nextWindow: window } as const;
    on.must({ type: 'TryContact', train: 'K396', ...satellite });
    const count = { leg: 'aboard', from: 976, off: 700, remaining: 200, source: '列车长' };
    on.must({ type: 'CountLeg', train: 'K396', ...count });
    const arrived = { station: '北京丰台站', people: 500, estimated: true, receivedBy: '值班站长' } as const;
    const means = [{ means: 'taxi', vehicles: 400, people: 480 }];
    on.must({ type: 'HandOverArrival', train: 'K396', ...arrived, means, greenChannel: true });
    const closed = { how: 'zero', basis: '逐段核过', unaccounted: '人数没有来源' } as const;
    on.must({ type: 'ExplainDifference', train: 'K396', leg: 'aboard', reason: '约数' });
    on.must({ type: 'ReleaseTrain', train: 'K396', ...closed });
    const said = on.events.slice(-8).flatMap((event) => {
      const { zh, en } = sentence(on.response, event);
      return event.type === 'FactRecorded' ? [] : [zh, en];
    });
    expect(said).toEqual([
      '车次更正：K369 改为 K396。原因：听错',
      'Train K369 is K396. Reason: 听错',
      'K396：车上卫星电话接通即断，下次 13:35',
      'K396: Satellite phone aboard, cut off at once, next at 13:35',
      'K396：“在车”应有 976，已离开 700，余 200，少 76 人，列车长报',
      'K396: at "On the train" of 976, 700 off, 200 remaining, 76 people missing, by 列车长',
      'K396：约 500 人到北京丰台站，值班站长接收，走绿色通道，出租 400 辆 480 人',
      'K396: about 500 people arrived at 北京丰台站, received by 值班站长, through the green channel, Taxi 400 vehicles, 480 people',
      'K396：“在车”差数（第 15 行）说明：约数',
      'K396: difference at "On the train" (line 15) explained: 约数',
      'K396：收口，车上人数不明：人数没有来源。依据：逐段核过',
      'K396: closed with the number aboard unknown: 人数没有来源. Basis: 逐段核过',
    ]);
  });
});
