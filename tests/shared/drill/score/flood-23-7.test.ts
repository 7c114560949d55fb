import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../shared/base/instant.ts';
import { evaluate } from '../../../../shared/drill/score/evaluate.ts';
import { outcomeOf } from '../../../../shared/drill/score/outcome.ts';
import type { Measure } from '../../../../shared/drill/score/figure.ts';
import { floodRun } from '../../../support/flood-run.ts';

const record = floodRun().record();
const whole = evaluate(record);
const figure = (measure: Measure) => whole.figures.find((one) => one.measure === measure);

describe('the first hour of 23·7', () => {
  it('counts the reports from awareness at 13:05', () => {
    expect(figure('first-phone')?.cases).toMatchObject([{ verdict: 'met', span: 8 * MINUTE }]);
    expect(figure('first-written')?.cases).toMatchObject([{ span: 45 * MINUTE }]);
    expect(figure('report-order')).toMatchObject({ numerator: 2, denominator: 2 });
    expect(figure('plans')).toMatchObject({ numerator: 2, denominator: 2 });
    expect(figure('news-taken')).toMatchObject({ numerator: 2, median: 1.5 * MINUTE });
  });

  it('asks for nothing that an inject would have brought that was not played', () => {
    const played = new Set(whole.injects.filter(({ delivered }) => delivered).map(({ inject }) => inject));
    expect([...played].sort()).toEqual(['01', '09', '10', 'a1']);
    for (const { inject, verdict } of whole.expectations) {
      expect(verdict === 'not-asked').toBe(!played.has(inject));
    }
  });

  it('says of every objective what the journal shows, with lines wherever something was done or not done', () => {
    expect(whole.objectives).toHaveLength(8);
    const [first] = whole.objectives;
    expect(first?.evidence.map(({ step, verdict }) => [step, verdict])).toEqual([
      ['general/call-log', 'met'],
      ['general/tell-leader', 'missed'],
      ['general/first-report', 'met'],
    ]);
    expect(first).toMatchObject({ finding: 'partly', judgement: { rating: 'good' }, item: 'warning-report' });
    expect(whole.objectives.filter(({ item, criteria }) => item === 'other' || criteria.length === 0)).toEqual([]);
    // A step that is late by several clocks is named once.
    for (const { reason } of whole.objectives) {
      const names = [...reason.zh.matchAll(/（([^）]*)）/g)].flatMap(([, list = '']) => list.split('、'));
      expect(new Set(names).size, reason.zh).toBe(names.length);
    }
    for (const { verdict, lines } of whole.objectives.flatMap(({ evidence }) => evidence)) {
      if (verdict === 'met' || verdict === 'missed') expect(lines.length).toBeGreaterThan(0);
    }
    const families = whole.objectives.find(({ id }) => id === 'families');
    expect(families).toMatchObject({ finding: 'no-evidence', judgement: { rating: 'not-seen' } });
  });

  it('names the steps that were exercised by their plan and edition', () => {
    const { exercised, editions } = outcomeOf(record);
    const hashes = new Set(editions.map(({ id, hash }) => `${id} ${hash}`));
    expect(exercised.map((one) => (one.kind === 'step' ? `${one.plan}/${one.step}` : one.kind))).toEqual([
      'general/call-log',
      'general/first-report',
    ]);
    for (const { plan, hash } of exercised) expect(hashes).toContain(`${plan} ${hash}`);
  });
});
