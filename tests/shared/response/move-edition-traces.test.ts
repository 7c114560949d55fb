import { describe, expect, it } from 'vitest';
import { isAlarming } from '../../../shared/response/alarms.ts';
import { MINUTE } from '../../../shared/base/instant.ts';
import { standingNotes } from '../../../shared/response/notes.ts';
import { responseFrom, snapshotOf } from '../../../shared/response/snapshot.ts';
import { wholeStateHash } from '../../../shared/response/state-json.ts';
import { stepByNumber, stepNumber } from '../../../shared/response/step-number.ts';
import { block, lane, step, stepIn, type PlanFiles } from '../../support/plan-builder.ts';
import { done, standing } from '../../support/small-desk.ts';
import { alone, begun, laneOf } from '../../support/two-editions.ts';

/** The second edition has tea where the first has water. */
const teaForWater = ({ surge }: PlanFiles) => {
  laneOf(surge, 0, 'care').steps = [step('tea')];
};

const note = { zh: '有进站口关闭', en: 'Entrances are closed' };

describe('what a step leaves behind when it goes with an edition', () => {
  it('keeps its standing note until somebody strikes it', () => {
    const { desk, move } = begun(teaForWater, ({ surge }) => (stepIn(surge, 'water').note = note));
    desk.must(done('surge/water'));
    move();
    expect(standingNotes(desk.response)).toMatchObject([{ id: 'surge/water', text: note }]);
    desk.must({ type: 'StrikeNote', note: 'surge/water', reason: '已开放' });
    expect(standingNotes(desk.response)).toEqual([]);
  });

  it('keeps its number, and gives it to no other', () => {
    const { desk, move } = begun(teaForWater);
    const before = (desk.response.plans[2]?.compiled.steps ?? []).map(
      ({ ref }) => [ref, stepNumber(desk.response, ref)] as const,
    );
    const ofWater = stepNumber(desk.response, 'surge/water') ?? '';
    move();
    expect(before.map(([ref]) => [ref, stepNumber(desk.response, ref)])).toEqual(before);
    expect(stepNumber(desk.response, 'surge/tea')).toBe(`3-${before.length + 1}`);
    expect(stepByNumber(desk.response, `3-${before.length + 1}`)?.compiled.ref).toBe('surge/tea');
    expect(stepByNumber(desk.response, ofWater)).toBeUndefined();
  });

  it('still interrupted people at the time', () => {
    const { desk, move } = begun(teaForWater, ({ surge }) => (stepIn(surge, 'water').critical = true));
    move();
    expect(isAlarming(desk.response, 'step:surge/water')).toBe(true);
  });

  it('is told to everybody when it comes back as ended', () => {
    const made = begun(
      ({ surge }) => {
        const care = laneOf(surge, 0, 'care');
        care.steps = care.steps.filter((one) => one.id !== 'water');
      },
      ({ surge, east }) => {
        laneOf(surge, 0, 'care').steps.push(step('tea'));
        east.blocks.push(
          block(
            'graded-here',
            { level: 'IV' },
            lane('care', step('count', { after: [{ step: 'surge/water', is: ['done'] }] })),
          ),
        );
      },
    );
    const { desk, move, takeBack, before } = made;
    desk.must(done('surge/water'));
    expect(standing(desk, 'station/count')).toBe('open');
    move();
    expect(standing(desk, 'station/count')).toBe('waiting');
    takeBack();
    desk.must({ type: 'MoveEdition', plan: 'surge', hash: before.surge.hash, reason: '退回', second: alone });
    expect(standing(desk, 'surge/water')).toBe('done');
    expect(standing(desk, 'station/count')).toBe('open');
    expect(wholeStateHash(desk.refold())).toBe(wholeStateHash(desk.response));
  });

  it('stays while its effect waits for a check', () => {
    const { desk, move } = begun(
      ({ surge }) => (laneOf(surge, 0, 'flow').steps = [step('look-on')]),
      ({ general, surge }) => {
        general.orderCheck = { within: '10 min', basis: 'a-times' };
        laneOf(surge, 0, 'flow').steps = [step('hold', { kind: 'order', to: ['metro'] })];
      },
    );
    desk.must({
      type: 'AdvanceOrder',
      step: 'surge/hold',
      phase: 'issued',
      text: '停',
      other: { unit: 'metro', who: '甲' },
    });
    desk.must({ type: 'AdvanceOrder', step: 'surge/hold', phase: 'reported', text: '已停' });
    expect(move()).toMatchObject({ ok: false, refusal: { code: 'steps-in-hand' } });
    desk.must({ type: 'CheckOrder', step: 'surge/hold', result: 'holds', note: '看过' });
    expect(move()).toMatchObject({ ok: true });
  });
});

describe('a moved edition', () => {
  it('calls for what its lower thresholds ask of readings already on the board', () => {
    const { desk, move } = begun(({ surge }) => {
      surge.levelRules = [{ fact: 'people', at: { IV: 100, III: 200, I: 300 }, basis: 'a-times' }];
    });
    const reading = { value: 350, certainty: 'known', source: '站台', channel: 'hand' } as const;
    desk.must({ type: 'RecordFact', fact: 'surge/people', ...reading });
    expect(desk.response.thresholds?.['level']).toBeUndefined();
    desk.wait(MINUTE);
    expect(move()).toMatchObject({ ok: true, value: [{ type: 'EditionMoved' }, { type: 'ThresholdPassed' }] });
    expect(desk.response.thresholds?.['level']?.calls).toEqual({ level: 'I' });
  });

  it('of a station says what comes and goes in the special plans too', () => {
    const addition = (id: string) => ({
      plan: 'surge',
      block: 'first',
      lane: 'care' as const,
      step: step(id),
      why: { zh: '本站需要', en: 'needed here' },
    });
    const { desk, move } = begun(
      ({ east }) => (east.additions = [addition('ramp')]),
      ({ east }) => (east.additions = [addition('old-ramp')]),
    );
    const data = { gone: ['surge/old-ramp'], come: ['surge/ramp'] };
    expect(move('east')).toMatchObject({ ok: true, value: [{ data }] });
    expect(standing(desk, 'surge/ramp')).toBeDefined();
  });

  it('of a station leaves a special plan as it was that had left before, also out of a snapshot', () => {
    const { desk, move, source } = begun(({ east }) => {
      east.additions = [
        { plan: 'surge', block: 'first', lane: 'care', step: step('ramp'), why: { zh: '需要', en: 'needed' } },
      ];
    });
    desk.must({ type: 'LeavePlan', plan: 'surge', reason: '疏散完毕' });
    move('east');
    const again = responseFrom(snapshotOf(desk.response), source);
    const ids = (plans = desk.response.plans) => plans[2]?.compiled.steps.map(({ ref }) => ref);
    expect(ids(again?.plans)).toEqual(ids());
    expect(ids()).not.toContain('surge/ramp');
  });
});
