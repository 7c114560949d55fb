import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { stepNumber } from '../../../shared/response/step-number.ts';
import { pageRules } from '../../../renderer/ui/paper/page-rules.ts';
import { readLine } from '../../../renderer/app/paper/paper-line.ts';
import { paperOf } from '../../../renderer/app/paper/paper-model.ts';
import { startText } from '../../../renderer/text/i18n.ts';
import { smallDesk, start } from '../../support/small-desk.ts';

beforeAll(() => startText('zh'));

const live = ['open', 'acting', 'issued', 'received', 'reported', 'waiting', 'deferred'];

describe('what is printed', () => {
  it('has every step that still asks something of somebody, once, under the post that owns it', () => {
    const desk = smallDesk();
    desk.must(start('II'));
    const { response } = desk;
    const paper = paperOf(response);
    const printed = [...paper.posts.flatMap(({ cards, next }) => [...cards, ...next]), ...paper.deferred];
    const asked = response.plans.flatMap((plan) =>
      plan.compiled.steps.flatMap(({ ref, index }) => (live.includes(plan.steps[index]?.phase ?? '') ? [ref] : [])),
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(printed.map((step) => step.ref).sort()).toEqual([...asked].sort());
    for (const post of paper.posts) {
      for (const step of [...post.cards, ...post.next]) expect(step.compiled.step.owner).toBe(post.id);
    }
    for (const step of printed) expect(step.number).toBe(stepNumber(response, step.ref));
  });

  it('moves a deferred step to the list of what has been put off', () => {
    const desk = smallDesk();
    desk.must(start('II'));
    const step = paperOf(desk.response).posts.flatMap((post) => post.cards)[0];
    const until = { at: desk.now + 30 * MINUTE };
    desk.must({ type: 'EndStep', step: step?.ref ?? '', end: 'deferred', reason: 'no hands', until });
    const paper = paperOf(desk.response);
    expect(paper.deferred.map(({ ref, record }) => [ref, record.ending?.reason])).toEqual([[step?.ref, 'no hands']]);
    expect(paper.posts.flatMap((post) => post.cards).some(({ ref }) => ref === step?.ref)).toBe(false);
  });

  it('keeps an order on its sheet until somebody has looked whether the effect is there', () => {
    const desk = smallDesk((files) => {
      files.general.orderCheck = { within: '30 min', basis: 'a-times' };
    });
    desk.must(start('II'));
    const hold = () =>
      paperOf(desk.response)
        .posts.flatMap((post) => post.cards)
        .find(({ ref }) => ref === 'surge/hold');
    desk.must({ type: 'CheckWatch', step: 'surge/look', note: 'normal' });
    desk.must({ type: 'EndStep', step: 'surge/open-gates', end: 'done' });
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'issued' });
    expect(hold()).toMatchObject({ toCheck: false });
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: 'closed' });
    expect(hold()).toMatchObject({ toCheck: true, due: { kind: 'check' } });
    desk.must({ type: 'CheckOrder', step: 'surge/hold', result: 'holds', note: 'seen on camera' });
    expect(hold()).toBeUndefined();
  });

  it('has a card for a step that no plan foresaw, with a number of its own', () => {
    const desk = smallDesk();
    const owner = paperOf(desk.response).posts[0]?.id ?? '';
    desk.must({
      type: 'AddStep',
      title: '借灯车',
      do: '借两台灯车',
      owner,
      lane: 'safety',
      kind: 'action',
      reason: '断电',
    });
    const added = paperOf(desk.response).posts[0]?.cards.find(({ ref }) => ref === 'unplanned/u1');
    expect(added?.number).toBe(`${desk.response.plans.length}-1`);
  });

  it('carries the standing notes', () => {
    const desk = smallDesk();
    desk.must({ type: 'PinNote', text: '2号线运营至02:00' });
    expect(paperOf(desk.response).notes.map((note) => note.text.zh)).toEqual(['2号线运营至02:00']);
  });

  it('gives every running clock with the number of its step', () => {
    const desk = smallDesk();
    desk.must(start('II'));
    const { clocks } = paperOf(desk.response);
    expect(clocks.length).toBeGreaterThan(0);
    for (const { step, number } of clocks) {
      expect(number).toBe(step === undefined ? undefined : stepNumber(desk.response, step));
    }
  });
});

describe('head and foot of the pages', () => {
  const words = { product: 'P', printed: 'T', note: 'N', number: 'Page {page} of {pages}' };

  it('count pages in the words of the language', () => {
    const rules = pageRules([{ id: 'cover', title: 'Cover' }], words);
    expect(rules).toContain('@page paper-cover {');
    expect(rules).toContain('content: "Page " counter(page) " of " counter(pages) "";');
  });

  it('let no title out of its string', () => {
    const rules = pageRules([{ id: 'a b/c', title: '"; } body { display: none } \\ </style>\n' }], words);
    expect(rules).toContain('@page paper-a-b-c {');
    expect(rules).not.toContain('</style>');
    expect(rules).toContain('content: "\\22 ; } body { display: none } \\5c  \\3c /style>\\a ";');
  });
});

describe('a paper line typed in later', () => {
  const desk = smallDesk();
  const { response } = desk;
  // 2023-07-30 14:05 in Beijing: an hour after the call.
  const now = desk.now + 60 * MINUTE;
  const read = (clock: string, step: string, what: string) =>
    readLine({ date: '2023-07-30', clock, step, what }, response, now, '/纸面');

  it('keeps the time it happened, names its step first and says that it comes from paper', () => {
    expect(read('1310', '１－１', ' 到位 @信息岗 ')).toMatchObject({
      kind: 'line',
      at: desk.now + 5 * MINUTE,
      text: '1-1 到位 @信息岗',
      tags: ['/纸面', '@信息岗'],
    });
    expect(read('13:10', '', '到位')).toMatchObject({ kind: 'line', text: '到位', tags: ['/纸面'] });
  });

  it('is not taken while something is wrong, and says what', () => {
    expect(read('1399', '', 'x')).toEqual({ kind: 'wrong', what: 'time' });
    expect(read('1406', '', 'x')).toEqual({ kind: 'wrong', what: 'future' });
    expect(read('1310', '9-99', 'x')).toEqual({ kind: 'wrong', what: 'step' });
    expect(read('1310', '1-1', '  ')).toEqual({ kind: 'wrong', what: 'empty' });
  });
});
