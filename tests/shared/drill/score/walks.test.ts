import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type RunRecord } from '../../../../shared/drill/score/evaluate.ts';
import { playedRun, playedScenario } from '../../../support/played-run.ts';
import { commandOf, moves, type Move } from '../../../support/random-walks.ts';

const scenario = playedScenario((source) => {
  source.plans = ['surge'];
  const [first] = source.injects;
  if (!first) throw new Error('The small scenario has injects');
  first.expect = [
    { report: 'first', within: '10 min' },
    { report: 'follow-up', within: '2 h' },
    { step: 'surge/open-gates', within: '30 min' },
    { link: 'station/link-railway' },
    { level: 'III', within: '1 h' },
    { plan: 'flood', within: '1 h' },
    'surge/look',
    'surge/hold',
  ];
});

/** A desk that does whatever the moves say, from the moment its first inject has come. */
function walked(all: readonly Move[]): RunRecord {
  const run = playedRun({ scenario });
  const { desk } = run;
  run.control('RunStarted', {});
  run.deliver('01');
  desk.must({
    type: 'RecordAwareness',
    station: 'east',
    what: '来电',
    source: 'railway',
    channel: 'phone',
    specials: ['surge'],
  });
  for (const move of all) {
    desk.wait(Math.max(0, move.wait));
    desk.notePassed();
    desk.act(commandOf(desk, move));
  }
  return run.record();
}

/** The record as it stood when its response had so many lines. */
function until(record: RunRecord, lines: number): RunRecord {
  const responses = record.responses.map(({ response, events }) => ({ response, events: events.slice(0, lines) }));
  const now = Math.max(...responses.flatMap(({ events }) => events.map(({ recordedAt }) => recordedAt)));
  return { ...record, responses, now };
}

/** What counts as met, by measure and key. */
const metIn = (record: RunRecord) =>
  new Set(
    evaluate(record).figures.flatMap(({ measure, cases }) =>
      cases.filter(({ verdict }) => verdict === 'met').map(({ key }) => `${measure} ${key}`),
    ),
  );

describe('whatever a desk does', () => {
  it('what was met stays met, and no finding knows a line that was written later', () => {
    fc.assert(
      fc.property(moves, fc.array(fc.nat(999), { minLength: 3, maxLength: 6 }), (all, cuts) => {
        const record = walked(all);
        const whole = record.responses[0]?.events.length ?? 0;
        const lengths = [...cuts.map((cut) => 1 + (cut % whole)), whole].sort((a, b) => a - b);
        let met = new Set<string>();
        for (const length of lengths) {
          const part = until(record, length);
          const { figures, expectations } = evaluate(part);
          const lines = [...figures.flatMap(({ cases }) => cases), ...expectations].flatMap((one) => one.lines);
          const latest = Math.max(
            0,
            ...lines.flatMap(({ stream, version }) => (stream === 'response/r1' ? [version] : [])),
          );
          expect(latest).toBeLessThanOrEqual(length);
          const now = metIn(part);
          expect([...met].filter((key) => !now.has(key))).toEqual([]);
          met = now;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('no figure counts more than its cases, and every judged case has a line behind it', () => {
    fc.assert(
      fc.property(moves, (all) => {
        for (const { numerator, denominator, cases } of evaluate(walked(all)).figures) {
          expect(numerator).toBeLessThanOrEqual(denominator);
          expect(denominator).toBeLessThanOrEqual(cases.length);
          for (const { verdict, lines } of cases) {
            if (verdict === 'met' || verdict === 'late') expect(lines.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
