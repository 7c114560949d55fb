import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, timelineInSlices, timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import type { TimelineRow } from '../../../../shared/review/timeline/row.ts';
import { dutyStream } from '../../../../shared/duty/events.ts';
import { shippedTables } from '../../../support/cap-message.ts';
import { releasedDesk, releasedResponse } from '../../../support/released-logs.ts';

const response = releasedResponse('0.6.0-every-event');
const streams = [...response.streams, ...releasedDesk('0.6.0-every-desk-event.jsonl')];
const whole = { streams, plans: response.plans, weather: shippedTables };
const timeline = timelineOf(whole);
const { rows } = timeline;

/** The only row of its type, or the first. */
function rowOf(type: string, of: readonly TimelineRow[] = rows): TimelineRow {
  const found = of.find((row) => row.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
}

describe('the order of a timeline', () => {
  it('is the same whichever way its streams come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(streams, { minLength: streams.length }), (shuffled) => {
        expect(timelineOf({ ...whole, streams: shuffled }).rows.map(({ key }) => key)).toEqual(
          rows.map(({ key }) => key),
        );
      }),
      { numRuns: 5 },
    );
  });

  it('goes by when things happened, then by when they were entered', () => {
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (before) expect(inOrder(before, row)).toBeLessThan(0);
    }
  });

  it('is built in slices that tell how far it has come', () => {
    const slices = timelineInSlices(whole, 50);
    const told: number[] = [];
    let next = slices.next();
    for (; !next.done; next = slices.next()) told.push(next.value.done);
    expect(told).toEqual(Array.from({ length: Math.floor(rows.length / 50) }, (_, index) => (index + 1) * 50));
    expect(next.value.rows).toEqual(rows);
  });
});

describe('a row', () => {
  const of = (version: number) =>
    rows.find(({ stream, version: one }) => stream === response.streams[0]?.stream && one === version);

  it('says from where to where a step went, and what opened with it', () => {
    const level = rowOf('LevelSet');
    expect([level.from?.zh, level.to?.zh]).toEqual(['未定级', 'Ⅱ级（橙）']);
    expect(level.effects?.map(({ from, to }) => `${from.zh}→${to.zh}`)).toContain('未开启→待办');
    const reopened = rowOf('StepReopened');
    expect([reopened.from?.zh, reopened.to?.zh, reopened.why]).toEqual(['已完成', '待办', '只开了一个口']);
    expect(rowOf('DeferralReturned')).toMatchObject({ from: { zh: '暂缓' }, to: { zh: '待办' } });
  });

  it('says who had a post before and after, and what a posture was', () => {
    expect(rowOf('PostTaken')).toMatchObject({ from: { zh: '无人' }, to: { zh: '值班员甲' } });
    expect(rowOf('PostureSet')).toMatchObject({ from: { zh: '平时' }, to: { zh: '重点时期' } });
  });

  it('says who did it where another typed it', () => {
    expect(rowOf('ReportAcknowledged').typedFor?.zh).toMatch(/值班员$/);
    expect(rowOf('LevelSet').typedFor?.zh).toMatch(/leader/);
    expect(rowOf('RollCallAnswered').typedFor?.zh).toBe('站区办值班员');
    expect(rowOf('EditionApproved').typedFor?.zh).toBe('分管领导');
    expect(rowOf('StepBegun').typedFor).toBeUndefined();
  });

  it('says how late it was entered, and only where that counts as late', () => {
    for (const { at, recordedAt, late } of rows) {
      if (recordedAt - at > 120_000) expect(late).toBe(recordedAt - at);
      else expect(late).toBeUndefined();
    }
    expect(rows.some(({ late }) => late !== undefined)).toBe(true);
  });

  it('stands under the number that its train bears in the end', () => {
    expect(rowOf('TrainListed')).toMatchObject({
      train: 'K396',
      words: { zh: expect.stringContaining('K369') as string },
    });
  });

  it('is about all the trains that it names or is tagged with', () => {
    expect(rowOf('TrainsLinked')).toMatchObject({ train: 'K396', trains: ['K396', 'Z180'] });
    const flood = timelineOf(releasedResponse('0.1.0-flood-23-7')).rows;
    const tagged = flood.find(({ words }) => words.zh.includes('共1870名旅客'));
    expect(tagged?.words.zh).toContain('#K396 #Z180');
    // In this record only K396 has facts of its own: a tag alone makes no train.
    expect(tagged).toMatchObject({ train: 'K396' });
    expect(tagged?.trains).toBeUndefined();
  });

  it('about a deadline of a step that passed stands in the lane of the step', () => {
    const missed = rows.find(({ type, due }) => type === 'DueMissed' && due === 'watch:surge/look');
    expect(missed).toMatchObject({
      kind: 'due',
      plan: 'surge',
      lane: 'flow',
      step: 'surge/look',
      to: { zh: '到期未办' },
    });
  });

  it('that was corrected keeps its words and names the line that corrects it', () => {
    const [original, correction] = [rowOf('LogWritten'), rowOf('LineCorrected')];
    expect(original.words.zh).toContain('三百人');
    expect(original.correctedBy).toEqual([correction.key]);
    expect(correction.corrects).toBe(original.key);
    expect(rowOf('ArrivalHandedOver').correctedBy).toEqual([rowOf('ArrivalWithdrawn').key]);
  });

  it('meets a deadline only by what the deadline asks for', () => {
    expect(rowOf('ReportSent')).toMatchObject({ due: 'report:first-phone', effects: [{ to: { zh: '按时办结' } }] });
    const closing = rowOf('ResponseClosed');
    expect(closing.due).toBeUndefined();
    expect(closing.effects?.map(({ what, to }) => `${what.zh} ${to.zh}`)).toContain('书面首报 一直未办');
    expect(rowOf('TrainStruck').effects?.every(({ to }) => to.zh === '不再计时')).toBe(true);
  });

  it('of a post that the record names has the title of its plan', () => {
    expect(of(1)?.postTitle.zh).toBe('中文（duty-officer）');
    expect(timeline.names.post['console']).toEqual({ zh: '系统', en: 'console' });
  });
});

describe('only a part of a stream', () => {
  it('gives only its rows, with what moved before them known', () => {
    const duty = streams.find(({ stream }) => stream === dutyStream('2026-03-02'));
    const released = duty?.events.find(({ type }) => type === 'PostReleased');
    if (!duty || !released) throw new Error('no duty day');
    const part = timelineOf({ streams: [{ ...duty, shown: [released.version] }], plans: [] }).rows;
    expect(part).toHaveLength(1);
    expect(part[0]).toMatchObject({ type: 'PostReleased', from: { zh: '值班员甲' }, to: { zh: '无人' } });
  });
});

describe('the work of a timeline', () => {
  /** How often the data of the events of a long log is looked at. */
  function looks(lines: number): number {
    let count = 0;
    const [first] = response.events;
    if (!first) throw new Error('no events');
    const log = { ...first, type: 'LogWritten' as const };
    const events = Array.from({ length: lines }, (_, index) => ({
      ...log,
      version: index + 2,
      get data() {
        count += 1;
        return { text: `第 ${index} 行`, tags: [] };
      },
    }));
    timelineOf({ streams: [{ stream: first.stream, events: [first, ...events] }], plans: response.plans });
    return count;
  }

  it('grows with the lines, not with their square', () => {
    const [some, many] = [looks(500), looks(5000)];
    expect(some).toBeGreaterThan(500);
    expect(many).toBeLessThan(some * 11);
  });
});
