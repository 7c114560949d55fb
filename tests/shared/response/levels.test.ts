import { describe, expect, it } from 'vitest';
import { lane, step, stepIn, block } from '../../support/plan-builder.ts';
import { done, setLevel, smallDesk, standing, start } from '../../support/small-desk.ts';

describe('levels add up', () => {
  it('opens the next block on top and retires only what has not begun', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    expect(standing(desk, 'surge/open-gates')).toBe('open');
    expect(standing(desk, 'surge/close-square')).toBe('closed');
    desk.must(setLevel('II'));
    expect(standing(desk, 'surge/close-square')).toBe('open');
    desk.must(done('surge/open-gates'));
    desk.must({ type: 'BeginStep', step: 'surge/close-square' });
    desk.must(setLevel('IV'));
    expect(standing(desk, 'surge/close-square')).toBe('acting');
    expect(standing(desk, 'surge/open-gates')).toBe('done');
  });

  it('retires a step not begun, and opens it again when the level rises', () => {
    const desk = smallDesk();
    desk.must(start('II'));
    desk.must(setLevel('IV'));
    expect(standing(desk, 'surge/close-square')).toBe('closed');
    expect(desk.act(done('surge/close-square'))).toMatchObject({ ok: false, refusal: { code: 'not-open' } });
    desk.must(setLevel('I'));
    expect(standing(desk, 'surge/close-square')).toBe('open');
  });

  it('never restarts what has ended', () => {
    const desk = smallDesk();
    desk.must(start('II'));
    desk.must(done('surge/close-square'));
    desk.must(setLevel('IV'));
    desk.must(setLevel('II'));
    expect(standing(desk, 'surge/close-square')).toBe('done');
  });

  it('drops the level when the response ends, and starts again on a flare-up', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    desk.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
    expect([desk.response.stage, desk.response.level]).toEqual(['stand-down', undefined]);
    expect(standing(desk, 'surge/open-gates')).toBe('closed');
    expect(standing(desk, 'general/release')).toBe('open');
    desk.must(start('III'));
    expect([desk.response.stage, desk.response.level]).toEqual(['graded', 'III']);
    expect(standing(desk, 'surge/open-gates')).toBe('open');
  });

  it('knows one way through the stages, and refuses the others', () => {
    const desk = smallDesk();
    const standDown = { type: 'StandDown', basis: 'over', authority: 'leader' } as const;
    expect(desk.act({ type: 'EnterRecovery', basis: 'x' })).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-stage' },
    });
    expect(desk.act(setLevel('II'))).toMatchObject({ ok: false, refusal: { code: 'not-graded' } });
    desk.must(standDown);
    expect(desk.act(standDown)).toMatchObject({ ok: false, refusal: { code: 'wrong-stage' } });
    expect(desk.act({ type: 'EnterEarlyHandling', basis: 'x' })).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-stage' },
    });
    desk.must({ type: 'EnterRecovery', basis: 'x' });
    expect(desk.act(standDown)).toMatchObject({ ok: false, refusal: { code: 'wrong-stage' } });
  });

  it('records what the rules proposed beside what was decided', () => {
    const desk = smallDesk();
    desk.must({
      type: 'RecordFact',
      fact: 'surge/people',
      value: { low: 150, high: 250 },
      certainty: 'estimated',
      source: 'camera',
      channel: 'hand',
    });
    desk.must(start('IV'));
    expect(desk.events.at(-1)).toMatchObject({
      type: 'LevelSet',
      data: { to: 'IV', proposed: 'III', authority: 'leader' },
    });
  });

  it('proposes nothing from what is unknown', () => {
    const desk = smallDesk();
    desk.must({ type: 'RecordFact', fact: 'surge/people', certainty: 'unknown', source: 'camera', channel: 'hand' });
    desk.must(start('IV'));
    expect(desk.events.at(-1)?.data).not.toHaveProperty('proposed');
  });
});

describe('life-cycle acts done directly', () => {
  it('answer the question that leads to them', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    expect(standing(desk, 'general/start-q')).toBe('done');
    expect(desk.events.find((event) => event.type === 'QuestionAnswered')?.data).toMatchObject({ option: 'start' });
    desk.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
    expect(standing(desk, 'general/end-q')).toBe('done');
  });

  it('leave a question alone that has been answered otherwise', () => {
    const desk = smallDesk();
    desk.must(done('general/check'));
    desk.must({ type: 'AnswerQuestion', step: 'general/start-q', option: 'not-yet', basis: 'quiet' });
    desk.must(start('IV'));
    expect(desk.events.filter((event) => event.type === 'QuestionAnswered')).toHaveLength(1);
  });
});

describe('plans join and leave', () => {
  it('lets a late plan see what has happened before it joined', () => {
    const desk = smallDesk((files) => {
      stepIn(files.flood, 'open-gates').after = ['surge/water'];
      files.flood.blocks[0]?.lanes.splice(0, 1, lane('flow', stepIn(files.flood, 'open-gates')));
    });
    desk.must(start('IV'));
    desk.must(done('surge/water'));
    desk.must({ type: 'JoinPlan', plan: 'flood', reason: 'rain' });
    expect(standing(desk, 'flood/open-gates')).toBe('open');
  });

  it("counts a late plan's deadlines from its joining", () => {
    const desk = smallDesk((files) => {
      files.flood.blocks.push(
        block(
          'early',
          { stage: 'verify' },
          lane('care', step('warm', { due: { within: '5 min', from: 'awareness', basis: 'a-times' } })),
        ),
      );
    });
    desk.wait(3_600_000);
    desk.must(start('IV'));
    desk.must({ type: 'JoinPlan', plan: 'flood', reason: 'rain' });
    expect(desk.notePassed()).toBe(2); // first report by phone and in writing
    expect(Object.keys(desk.response.missed).some((key) => key.includes('warm'))).toBe(false);
    desk.wait(5 * 60_000);
    desk.notePassed();
    expect(desk.response.missed).toHaveProperty('step:flood/warm');
  });

  it('retires what a leaving plan had not begun, and cannot take it back', () => {
    const desk = smallDesk();
    desk.must(start('IV'));
    desk.must({ type: 'LeavePlan', plan: 'surge', reason: 'no crowd' });
    expect(standing(desk, 'surge/water')).toBeUndefined();
    expect(desk.act({ type: 'JoinPlan', plan: 'surge', reason: 'again' })).toMatchObject({
      ok: false,
      refusal: { code: 'plan-was-left' },
    });
  });
});

describe('shared measures', () => {
  const shared = () =>
    smallDesk(
      (files) => {
        stepIn(files.surge, 'water').shared = 'supplies';
        stepIn(files.flood, 'water').shared = 'supplies';
        files.flood.blocks[0]?.lanes.push(lane('logistics', step('count', { after: ['water'] })));
      },
      ['surge', 'flood'],
    );

  it('are done once and shown as done there', () => {
    const desk = shared();
    desk.must(start('IV'));
    expect(standing(desk, 'surge/water')).toBe('open');
    expect(standing(desk, 'flood/water')).toBe('elsewhere');
    expect(desk.act(done('flood/water'))).toMatchObject({ ok: false, refusal: { code: 'carried-elsewhere' } });
    expect(standing(desk, 'flood/count')).toBe('waiting');
    desk.must(done('surge/water'));
    expect(standing(desk, 'flood/count')).toBe('open');
  });

  it('are missed for every plan that waits for them', () => {
    const desk = smallDesk(
      (files) => {
        stepIn(files.surge, 'water').shared = 'supplies';
        stepIn(files.surge, 'water').due = { within: '10 min', from: 'block', basis: 'a-times' };
        stepIn(files.flood, 'water').shared = 'supplies';
        files.flood.blocks[0]?.lanes.push(
          lane('logistics', step('count', { after: [{ any: ['water', { missed: 'water' }] }] })),
        );
      },
      ['surge', 'flood'],
    );
    desk.must(start('IV'));
    expect(standing(desk, 'flood/count')).toBe('waiting');
    desk.wait(10 * 60_000);
    desk.notePassed();
    expect(standing(desk, 'flood/count')).toBe('open');
  });

  it('wait again for what opened them in a plan that leaves', () => {
    const desk = smallDesk(
      (files) => {
        stepIn(files.surge, 'water').due = { within: '10 min', from: 'block', basis: 'a-times' };
        files.flood.blocks[0]?.lanes.push(lane('logistics', step('count', { after: [{ missed: 'surge/water' }] })));
      },
      ['surge', 'flood'],
    );
    desk.must(start('IV'));
    desk.wait(10 * 60_000);
    desk.notePassed();
    expect(standing(desk, 'flood/count')).toBe('open');
    desk.must({ type: 'LeavePlan', plan: 'surge', reason: 'no crowd' });
    expect(standing(desk, 'flood/count')).toBe('waiting');
  });

  it('pass to another plan when the carrying plan leaves before it began', () => {
    const desk = shared();
    desk.must(start('IV'));
    desk.must({ type: 'LeavePlan', plan: 'surge', reason: 'no crowd' });
    expect(standing(desk, 'flood/water')).toBe('open');
  });
});
