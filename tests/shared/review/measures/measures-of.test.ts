import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { evaluate } from '../../../../shared/drill/score/evaluate.ts';
import { RESPONSE_MEASURES, type ResponseMeasure } from '../../../../shared/review/measures/definition.ts';
import { measuresOf } from '../../../../shared/review/measures/measures-of.ts';
import { reviewedResponse } from '../../../../shared/review/measures/reviewed.ts';
import type { MeasureValue } from '../../../../shared/review/measures/shape.ts';
import { floodRun } from '../../../support/flood-run.ts';
import { countedResponse, playedResponse, sent } from '../../../support/reviewed-response.ts';
import { start } from '../../../support/small-desk.ts';

type Played = ReturnType<typeof playedResponse>;

function measured({ desk, source }: Played, isOver = false): (measure: ResponseMeasure) => MeasureValue {
  const values = measuresOf(reviewedResponse(desk.events, source, { now: desk.now, isOver }), []);
  return (measure) => {
    const found = values.find((one) => one.measure === measure);
    if (!found) throw new Error(`Nothing of ${measure}`);
    return found;
  };
}

const minutes = (value: number | undefined) => (value === undefined ? undefined : value / MINUTE);
const spans = ({ cases }: MeasureValue) =>
  cases.map(({ step, value, verdict }) => [step, minutes(value), ...(verdict === undefined ? [] : [verdict])]);

describe('what is measured of a response', () => {
  it('comes to what was counted by hand', () => {
    const of = measured(countedResponse());
    expect(minutes(of('first-phone').value)).toBe(9);
    expect(of('first-phone').cases).toMatchObject([{ verdict: 'met', limit: 15 * MINUTE }]);
    expect(minutes(of('first-written').value)).toBe(35);
    expect(of('first-written').cases).toMatchObject([{ verdict: 'late', limit: 30 * MINUTE }]);
    expect(minutes(of('response-start').value)).toBe(4);
    expect(of('early-handling').value).toBeUndefined();
    expect(of('level-set').cases.map(({ level, value }) => [level, minutes(value)])).toEqual([
      ['IV', 4],
      ['III', 45],
    ]);
    expect(minutes(of('level-set').value)).toBe(45);
    expect(spans(of('order-received'))).toEqual([['surge/hold', 1]]);
    expect(spans(of('order-done'))).toEqual([['surge/hold', 10]]);
    expect(spans(of('order-checked'))).toEqual([['surge/hold', 3]]);
    expect(of('corrections')).toMatchObject({ value: 1 });
    // The test desk enters passed deadlines itself and late; of what was typed, one line was.
    expect(of('late-entries').cases.map(({ value }) => minutes(value))).toContain(9);
  });

  it('takes step times apart by post and by the level in force when they opened', () => {
    const times = measured(countedResponse())('step-times');
    expect(spans(times).toSorted(([a = ''], [b = '']) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ['general/check', 3],
      ['general/first-report', 9],
      ['surge/hold', 12],
      ['surge/open-gates', 14],
      ['unplanned/u1', 8],
    ]);
    expect(minutes(times.value)).toBe(9);
    expect(times.spread).toMatchObject({ n: 5, min: 3 * MINUTE, max: 14 * MINUTE, small: false });
    expect(times.groups?.map(({ by, key, n, value }) => [by, key, n, minutes(value)])).toEqual([
      ['post', 'duty-officer', 4, 10.5],
      ['post', 'leader', 1, 8],
      ['level', '', 2, 6],
      ['level', 'IV', 3, 12],
    ]);
  });

  it('holds deadlines against their time, whoever owns them', () => {
    const dues = measured(countedResponse())('dues');
    const verdicts = dues.cases.map(({ due, verdict }) => [due, verdict]);
    expect(verdicts).toContainEqual(['report:first-phone', 'met']);
    expect(verdicts).toContainEqual(['report:first-written', 'late']);
    expect(verdicts).toContainEqual(['step:surge/open-gates', 'late']);
    // Four hours from the first report under level IV, two under III: moved, and not up yet.
    expect(verdicts).toContainEqual(['report:follow-up', 'pending']);
    expect(dues).toMatchObject({ numerator: 1, denominator: 3 });
    expect(dues.groups).toMatchObject([{ by: 'post', key: 'duty-officer', n: 3, numerator: 1 }]);
  });

  it('counts what was done in time and entered afterwards as in time, and says so', () => {
    const played = playedResponse();
    played.at(4, start('IV'));
    played.at(20);
    played.desk.must({ type: 'EndStep', step: 'surge/open-gates', end: 'done' }, played.desk.now - 8 * MINUTE);
    const one = measured(played)('dues').cases.find(({ due }) => due === 'step:surge/open-gates');
    expect(one).toMatchObject({ verdict: 'met', value: 8 * MINUTE });
    expect(one?.why?.zh).toContain('过了时限才登记');
    expect(one?.lines).toHaveLength(2);
  });

  it('keeps the rhythm of follow-ups apart by whom they go to', () => {
    const played = playedResponse();
    played.at(4, start('I'));
    played.at(9, sent('first', 'phone'), sent('first', 'written'));
    played.at(30, sent('follow-up', 'written'));
    played.at(70, { ...sent('follow-up', 'written'), number: 2 });
    const rhythm = measured(played)('report-rhythm');
    expect(rhythm.cases.map(({ due, verdict }) => [due, verdict])).toEqual([
      ['report:follow-up', 'met'],
      ['report:follow-up', 'late'],
    ]);
    expect(rhythm).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
    expect(rhythm.groups).toMatchObject([{ by: 'rhythm', key: 'report:follow-up', n: 2 }]);
  });

  it('names every measure once, in order, and every line it opens to is there', () => {
    const played = countedResponse();
    const values = measuresOf(reviewedResponse(played.desk.events, played.source, { now: played.desk.now }), []);
    expect(values.map(({ measure }) => measure)).toEqual(RESPONSE_MEASURES);
    const lines = values.flatMap(({ cases }) => cases).flatMap((one) => one.lines);
    const known = new Set(played.desk.events.map(({ stream, version }) => `${stream} ${version}`));
    expect(lines.filter(({ stream, version }) => !known.has(`${stream} ${version}`))).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });
});

describe('the scripted hours of 23·7', () => {
  it('are measured as they are evaluated', () => {
    const run = floodRun();
    const record = run.record();
    const figures = new Map(evaluate(record).figures.map((one) => [one.measure, one]));
    const of = measured({ ...playedResponse(), desk: run.desk, source: record.source }, true);
    for (const measure of ['first-phone', 'first-written'] as const) {
      expect([measure, of(measure).value]).toEqual([measure, figures.get(measure)?.median]);
      expect(of(measure).cases.map(({ verdict }) => verdict)).toEqual(
        figures.get(measure)?.cases.map(({ verdict }) => verdict),
      );
    }
    const ofSteps = of('dues').cases.filter(({ due }) => due?.startsWith('step:'));
    const evaluated = figures.get('steps-in-time')?.cases ?? [];
    const verdicts = (
      cases: readonly { readonly step?: string | undefined; readonly verdict?: string | undefined }[],
    ) => cases.map(({ step, verdict }) => `${step ?? ''} ${verdict ?? ''}`).toSorted();
    expect(verdicts(ofSteps)).toEqual(verdicts(evaluated));
    expect(ofSteps.length).toBeGreaterThan(5);
  });
});
