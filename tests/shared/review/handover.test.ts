import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import {
  HANDOVER_GROUPS,
  handoverCard,
  type HandoverCard,
  type HandoverGroupId,
} from '../../../shared/review/handover.ts';
import type { HandoverItem } from '../../../shared/review/handover-item.ts';
import { handoverWords, itemWords } from '../../../shared/review/handover-words.ts';
import { AWARE_AT } from '../../support/pure-desk.ts';
import { stepIn } from '../../support/plan-builder.ts';
import { smallDesk, start } from '../../support/small-desk.ts';

const items = (card: HandoverCard, id: HandoverGroupId): readonly HandoverItem[] =>
  card.groups.find((group) => group.id === id)?.items ?? [];
const title = (card: HandoverCard, id: HandoverGroupId) => items(card, id).map((item) => item.what.en);

function workedDesk() {
  const desk = smallDesk((files) => {
    // Two steps in a row of one lane; the desk works them in any order.
    files.surge.blocks[0]!.lanes[0]!.order = 'any';
  });
  desk.must(start('IV'));
  desk.must({
    type: 'AdvanceOrder',
    step: 'surge/hold',
    phase: 'issued',
    text: '限流',
    other: { unit: 'metro', who: '调度' },
  });
  desk.must({ type: 'EndStep', step: 'surge/water', end: 'deferred', reason: '等人到', until: { handover: true } });
  desk.must({ type: 'WriteLog', text: '19时前送水 /承诺', tags: ['/承诺'] });
  desk.must({ type: 'PinNote', text: '2号线到2时' });
  return desk;
}

const cardOf = (desk: ReturnType<typeof workedDesk>, posts = ['duty-officer']) => handoverCard(desk.response, posts);

describe('the hand-over card', () => {
  it('says where the response stands, since when, and what runs for the post', () => {
    const desk = workedDesk();
    desk.wait(12 * MINUTE);
    desk.notePassed();
    const card = cardOf(desk);
    expect(card.groups.map((group) => group.id)).toEqual([
      'situation',
      'clocks',
      'questions',
      'orders',
      'steps',
      'deferred',
      'promises',
      'notes',
    ]);
    expect(card.groups[0]?.items).toEqual([
      {
        id: 'situation',
        what: { zh: 'a call', en: 'a call' },
        last: { zh: 'Ⅳ级（蓝），分级响应', en: 'level IV (blue), graded response' },
        at: AWARE_AT,
      },
    ]);
    const clocks = card.groups[1]?.items ?? [];
    expect(clocks.map((item) => [item.id, item.due?.missed])).toEqual([
      ['step:surge/open-gates', true],
      ['report:first-phone', false],
      ['report:first-written', false],
    ]);
    expect(items(card, 'orders')).toMatchObject([
      { id: 'surge/hold', last: { zh: '已下达，中文（metro）调度：限流', en: 'issued, metro 调度: 限流' } },
    ]);
    expect(items(card, 'deferred')).toMatchObject([{ id: 'surge/water', last: { zh: '等人到；到交接班再办' } }]);
  });

  it('lists clocks, orders and deferrals of the posts taken over only; promises and notes are everybody’s', () => {
    const card = cardOf(workedDesk(), ['leader']);
    expect(card.groups.map((group) => group.id)).toEqual(['situation', 'promises', 'notes']);
  });

  it('keeps an order until its effect has been checked', () => {
    const desk = workedDesk();
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: '已限流' });
    expect(title(cardOf(desk), 'orders')).toEqual(['hold']);
    desk.must({ type: 'CheckOrder', step: 'surge/hold', result: 'holds', note: '现场可见' });
    expect(title(cardOf(desk), 'orders')).toEqual([]);
  });

  it('shows the newest ten promises as they stand after corrections, and none that was voided', () => {
    const desk = workedDesk();
    for (let n = 1; n <= 11; n += 1) desk.must({ type: 'WriteLog', text: `p${n}`, tags: ['/Promise'] });
    expect(title(cardOf(desk), 'promises')).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `p${n}`));
    const last = desk.response.version;
    desk.must({ type: 'CorrectLine', version: last, reason: '听错', text: 'p11 corrected' });
    desk.must({ type: 'CorrectLine', version: last - 1, reason: '没有这回事' });
    expect(title(cardOf(desk), 'promises').slice(0, 2)).toEqual(['p11 corrected', 'p9']);
  });

  it('lists what anybody has begun, and of what waits to be begun only what belongs to the posts', () => {
    const desk = smallDesk((files) => {
      stepIn(files.surge, 'water').owner = 'leader';
      files.surge.blocks[0]!.lanes[0]!.order = 'any';
    });
    desk.must(start('IV'));
    expect(title(cardOf(desk), 'steps')).not.toContain('water');
    desk.must({ type: 'BeginStep', step: 'surge/water' });
    expect(items(cardOf(desk), 'steps').find(({ id }) => id === 'surge/water')?.last?.zh).toMatch(/已着手$/);
  });

  it('lists every recipient that has not read a report back', () => {
    const desk = workedDesk();
    desk.must({
      type: 'SendReport',
      kind: 'first',
      channel: 'phone',
      text: '首报',
      recipients: [{ unit: 'city-desk', takenBy: '值班员' }, { unit: 'metro' }],
      unknowns: [],
      cites: [],
    });
    expect(items(cardOf(desk), 'receipts').map(({ what }) => what.zh)).toEqual(['首报（电话）→ 中文（metro）']);
  });

  it('lists what reports had to leave unknown, for everybody, until it is found out', () => {
    const desk = workedDesk();
    desk.must({
      type: 'SendReport',
      kind: 'first',
      channel: 'phone',
      text: '趋势：不明',
      recipients: [{ unit: 'city-desk' }],
      unknowns: ['趋势'],
      cites: [1],
    });
    const group = cardOf(desk, ['leader']).groups.find(({ id }) => id === 'inquiries');
    expect(group?.items).toMatchObject([
      { id: 'line:trend', what: { zh: '趋势' }, last: { zh: '首报时不明，中文（duty-officer）查问' } },
    ]);
    desk.must({ type: 'CloseInquiry', about: 'line:trend', reason: '无人可问' });
    expect(title(cardOf(desk), 'inquiries')).toEqual([]);
  });

  it('lists decisions that wait for their review', () => {
    const desk = workedDesk();
    const lines = { situation: 's', risk: 'r', rejected: 'x', decided: 'keep the gates shut', reason: 'w' };
    desk.must({ type: 'RecordDecision', ...lines, reviewAt: desk.now + 30 * MINUTE });
    expect(title(cardOf(desk), 'decisions')).toEqual(['keep the gates shut']);
    desk.must({ type: 'RecordDecision', ...lines, decided: 'open', reviews: desk.response.version });
    expect(title(cardOf(desk), 'decisions')).toEqual([]);
  });
});

describe('an item as one line', () => {
  it('stays the same until something happens, midnight or not, and says when its deadline has passed', () => {
    const desk = workedDesk();
    const lines = () => items(cardOf(desk), 'clocks').map((item) => itemWords(item).zh);
    const before = lines();
    expect(before).toContain('电话首报；时限 07-30 13:20');
    desk.wait(11 * HOUR);
    expect(lines()).toEqual(before);
    desk.notePassed();
    expect(lines()).toContain('电话首报；时限 07-30 13:20，已过未办');
  });

  it('of a deferred step says until when, as it was said then', () => {
    const item = items(cardOf(workedDesk()), 'deferred')[0];
    expect(item && itemWords(item).zh).toBe('中文（water）；等人到；到交接班再办；07-30 13:05');
  });
});

describe('the hand-over on record', () => {
  const posts = [{ title: { zh: '值班员', en: 'duty officer' }, from: '甲' }];

  it('names who took what from whom, what was read, what was not and why', () => {
    const groups = cardOf(workedDesk(), ['leader']).groups.map((group) => ({
      title: HANDOVER_GROUPS[group.id],
      items: group.items.map(() => group.id),
    }));
    expect(handoverWords(groups, { person: '乙', posts, seen: () => true }).zh).toBe(
      '乙 接替 甲 任值班员；已阅：态势 1 项、已作承诺 1 项、常备提示 1 项',
    );
    expect(
      handoverWords(groups, { person: '乙', posts, seen: (group) => group === 'situation', emergency: '来电不断' }).zh,
    ).toBe('乙 接替 甲 任值班员；已阅：态势 1 项；未阅：已作承诺 1 项、常备提示 1 项（紧急接岗：来电不断）');
  });
});
