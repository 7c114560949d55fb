import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantOf, isAssumed } from '../../../shared/drill/inject.ts';
import { parseScenario } from '../../../shared/drill/parse-scenario.ts';
import type { Inject } from '../../../shared/drill/schema-injects.ts';
import { valuesOf } from '../../../shared/plan/plan-path.ts';
import { shipped } from '../../support/real-plans.ts';
import { resourcesFolder } from '../../support/real-plans-folder.ts';

/** The dated timeline of the 23·7 flood as the facts give it (domain.md 1.2). */
const timeline = readFileSync(join(import.meta.dirname, '../../fixtures/timeline-23-7.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', date = '', time = '', prec = '', train = '', , what = '', number = '', , source = ''] =
      line.split(',');
    return { id, date, time, prec, train, what, number, source };
  });

const plans = [...shipped.byHash.values()].map(({ plan }) => plan);
const text = readFileSync(join(resourcesFolder, 'scenarios/23-7.yaml'), 'utf8');
const { edition, findings } = parseScenario(text, '23-7.yaml', plans);
if (!edition) throw new Error(JSON.stringify(findings, undefined, 2));
const { scenario } = edition;

function byId(id: string): Inject {
  const one = scenario.injects.find((inject) => inject.id === id);
  if (!one) throw new Error(`No inject ${id}`);
  return one;
}

/** Numbers and clock times, written the same way in both languages: 1,870 as 1870. */
const numbersOf = (words: string) => words.replaceAll(/(\d),(?=\d{3})/g, '$1').match(/\d\d:\d\d|\d+/g) ?? [];

/** What is said of an inject in one language, as the desk hears it or as a value of a conflict. */
function said({ content, place, conflicts, at }: Inject, language: 'zh' | 'en'): string {
  return [content, place, at?.said, ...conflicts.flatMap(({ values }) => values.map(({ says }) => says))]
    .map((one) => one?.[language] ?? '')
    .join(' ');
}

describe('the shipped 23·7 scenario', () => {
  it('has no findings against the shipped plans', () => {
    expect(shipped.entries.filter(({ inForce }) => !inForce)).toEqual([]);
    expect(findings).toEqual([]);
  });

  it('has the 47 entries of the timeline, and a1 to a5 beside them', () => {
    expect(timeline).toHaveLength(47);
    const ids = scenario.injects.map(({ id }) => id).sort();
    expect(ids).toEqual([...timeline.map(({ id }) => id), 'a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it.each(timeline)('keeps date, time, precision and sources of $id', ({ id, date, time, prec, source }) => {
    const { at, source: named } = byId(id);
    const isClock = /^\d\d:\d\d$/.test(time);
    const precision = time === '' || time === 'day' ? 'day' : prec;
    expect({ date: at?.date, time: at?.time, precision: at?.precision }).toEqual({
      date,
      time: isClock ? time : undefined,
      precision,
    });
    for (const one of source.split('+')) expect(named).toContain(one);
  });

  it.each(timeline.filter(({ id, train }) => id !== '01' && train !== 'all'))(
    'names the trains of $id',
    ({ id, train }) => {
      for (const one of train.split('+')) expect(byId(id).trains).toContain(one);
    },
  );

  it.each(timeline)('says every number of $id in both languages', ({ id, what, number }) => {
    // "two", "four", "one" are words there; dates such as 7-31 and 8-1 are days and months here.
    for (const language of ['zh', 'en'] as const) {
      const have = new Set(numbersOf(said(byId(id), language)));
      const dates = what.match(/\b[78]-\d{1,2}\b(?! km)/g)?.filter((one) => one !== '8-9') ?? [];
      const bare = dates.reduce((rest, one) => rest.replace(one, ''), `${what} ${number}`);
      for (const one of numbersOf(bare)) expect([...have], `${language} ${id}: ${one}`).toContain(one);
      for (const one of dates) {
        const [month, day] = one.split('-');
        expect(said(byId(id), language)).toContain(
          language === 'zh' ? `${month}月${day}日` : `${day} ${month === '7' ? 'July' : 'August'}`,
        );
      }
    }
  });

  it('has no inject without a source or the mark of an assumption', () => {
    expect(scenario.injects.filter((one) => one.source.length === 0 && !isAssumed(one))).toEqual([]);
    expect(timeline.filter(({ id }) => isAssumed(byId(id)))).toEqual([]);
    // Who told the Committee, and when, is not public (domain.md 1.4).
    const unmarked = scenario.injects.filter((one) => !isAssumed(one, 'heard'));
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });

  it('marks awareness and first report as assumed', () => {
    expect(scenario.moments.map(({ id, at, assumed }) => ({ id, at, assumed }))).toEqual([
      { id: 'awareness', at: { date: '2023-07-30', time: '13:05' }, assumed: true },
      { id: 'first-report', at: { date: '2023-07-30', time: '13:15' }, assumed: true },
    ]);
    const [awareness] = scenario.moments;
    if (!awareness) throw new Error('No awareness');
    const early = scenario.injects.filter(
      (one) => one.trains.length > 0 && one.heard && instantOf(one.heard) < instantOf(awareness.at),
    );
    expect(early).toEqual([]);
    expect(byId('a1')).toMatchObject({ from: 'railway-bureau', channel: 'phone', assumed: true });
  });

  it.each([
    ['09', ['976', '957', '12:50', '12:40']],
    ['36', ['913', '894']],
    ['47', ['02:10', '02:15', 'coach', 'train']],
    ['33', ['14:00 on 1 August', '18:00 on 31 July']],
    ['03', ['17:09', '17:30']],
    ['20', ['24', '33']],
    ['34', ['30', '29']],
  ])('keeps both values in %s', (id, values) => {
    const words = byId(id)
      .conflicts.flatMap((one) => one.values.map(({ says }) => says.en))
      .join(' | ');
    for (const value of values) expect(words).toContain(value);
  });

  it('is complete in both languages and does not repeat what must not be used', () => {
    for (const { path, value } of valuesOf(scenario)) {
      if (typeof value !== 'string') continue;
      const field = path.at(-1);
      if (field === 'en') expect(value, path.join('.')).not.toMatch(/\p{Script=Han}/u);
      if (field === 'zh') expect(value, path.join('.')).toMatch(/\p{Script=Han}|^[\d:]+$/u);
      if (field === 'zh' || field === 'en') expect(path[0] === 'notice' || !value.includes('105')).toBe(true);
    }
  });

  it('names posts and units only', () => {
    // A name itself cannot stand here; the forms in which press reports bring one can.
    expect(text).not.toMatch(/先生|女士|记者[\p{Script=Han}]{2,3}(报道|说)/u);
  });
});
