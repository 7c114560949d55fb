import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { percent } from '../../../shared/base/percent.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import type { Response } from '../../../shared/response/state.ts';
import {
  firstReportGroups,
  firstReportOf,
  firstReportRate,
  firstReportsIn,
  latenessOf,
  type FirstReport,
} from '../../../shared/review/first-report-rate.ts';
import { closingOf } from '../../support/closing.ts';
import { AWARE_AT } from '../../support/pure-desk.ts';
import { setLevel, smallDesk, start } from '../../support/small-desk.ts';

const first = (channel: 'phone' | 'written' = 'phone'): ResponseCommand => ({
  type: 'SendReport',
  kind: 'first',
  channel,
  text: '首报',
  recipients: [{ unit: 'city-desk' }],
  unknowns: [],
  cites: [],
});

type Desk = ReturnType<typeof smallDesk>;

/** The rule set of the small plans asks for the first report by phone within 15 minutes. */
function verdict(work: (desk: Desk) => void): FirstReport {
  const desk = smallDesk();
  work(desk);
  const report = firstReportOf(desk.response, desk.now);
  if (!report) throw new Error('The response has an awareness and a rule set');
  return report;
}

describe('the first report of one response', () => {
  it('is in time up to the very minute, by phone or in writing, by when it went and not when it was typed', () => {
    const onTheDot = verdict((desk) => {
      desk.wait(15 * MINUTE);
      desk.must(first());
    });
    expect([onTheDot.verdict, latenessOf(onTheDot)]).toEqual(['in-time', 0]);
    const written = verdict((desk) => desk.must(first('written')));
    expect(written.verdict).toBe('in-time');
    const typedLater = verdict((desk) => {
      desk.wait(40 * MINUTE);
      desk.must(first(), AWARE_AT + 10 * MINUTE);
    });
    expect([typedLater.verdict, latenessOf(typedLater)]).toEqual(['in-time', -5 * MINUTE]);
  });

  it('is late a second afterwards, and stays late whatever is sent later', () => {
    const late = verdict((desk) => {
      desk.wait(15 * MINUTE + 1000);
      desk.must(first());
      desk.must(first('written'));
    });
    expect([late.verdict, latenessOf(late)]).toEqual(['late', 1000]);
  });

  it('is not counted while its time runs, and missing once it is up or the response is closed', () => {
    expect(verdict((desk) => desk.wait(15 * MINUTE)).verdict).toBe('running');
    expect(verdict((desk) => desk.wait(15 * MINUTE + 1)).verdict).toBe('never');
    const closed = verdict((desk) => {
      desk.must({ type: 'StandDown', basis: 'over', authority: 'leader' });
      desk.must({ type: 'EnterRecovery', basis: 'over' });
      desk.must(closingOf(desk.response, 'over'));
    });
    expect(closed.verdict).toBe('never');
  });

  it('is not asked of a false alarm that was voided with a reason; a wording that was corrected is no false alarm', () => {
    const voided = verdict((desk) => desk.must({ type: 'CorrectLine', version: 1, reason: '车站核实无此事' }));
    expect([voided.verdict, voided.why]).toEqual(['void', '车站核实无此事']);
    const reworded = verdict((desk) => {
      desk.must({ type: 'CorrectLine', version: 1, reason: '听错站名', text: '另一站' });
      desk.wait(16 * MINUTE);
    });
    expect(reworded.verdict).toBe('never');
    const takenBack = verdict((desk) => {
      desk.must({ type: 'CorrectLine', version: 1, reason: '以为误报' });
      desk.must({ type: 'CorrectLine', version: desk.response.version, reason: '确有其事' });
      desk.wait(16 * MINUTE);
    });
    expect(takenBack.verdict).toBe('never');
  });

  it('goes by the highest level the response reached', () => {
    const report = verdict((desk) => {
      desk.must(start('III'));
      desk.must(setLevel('I'));
      desk.must(setLevel('IV'));
    });
    expect(report.level).toBe('I');
  });
});

describe('the first-report rate', () => {
  const made = (change: Partial<FirstReport>): FirstReport => ({
    ...verdict((desk) => desk.must(first())),
    ...change,
  });

  it('has every response that had to report in its denominator, and says what is not', () => {
    const rate = firstReportRate([
      made({}),
      made({ verdict: 'late' }),
      made({ verdict: 'never' }),
      made({ verdict: 'running' }),
      made({ verdict: 'void' }),
    ]);
    expect(rate).toEqual({ called: 3, inTime: 1, late: 1, never: 1, running: 1, voided: 1, share: 1 / 3 });
    expect(firstReportRate([]).share).toBeUndefined();
  });

  it('never mixes drills with the rest, and takes a span by awareness, its end left out', () => {
    const reports = [
      made({ response: 'c', awareAt: 300 }),
      made({ response: 'a', awareAt: 100 }),
      made({ response: 'drill', awareAt: 200, mode: 'drill' as Response['mode'] }),
    ];
    const ids = (span: Parameters<typeof firstReportsIn>[1]) =>
      firstReportsIn(reports, span).map((one) => one.response);
    expect(ids({ mode: 'live' })).toEqual(['a', 'c']);
    expect(ids({ mode: 'live', from: 100, until: 300 })).toEqual(['a']);
    expect(ids({ mode: 'drill' })).toEqual(['drill']);
  });

  it('is taken apart by station, level and rule set', () => {
    const west = { id: 'west', title: { zh: '西', en: 'west' } };
    const reports = [made({ level: 'II' }), made({ station: west, verdict: 'late' }), made({ station: west })];
    const groups = firstReportGroups(reports, 'station').map(({ key, rate }) => [key, rate.inTime, rate.called]);
    expect(groups).toEqual([
      ['east', 1, 1],
      ['west', 1, 2],
    ]);
    expect(firstReportGroups(reports, 'level').map(({ key }) => key)).toEqual(['II', '']);
    expect(firstReportGroups(reports, 'rule')).toHaveLength(1);
  });

  it('is never rounded up to a hundred that was not reached', () => {
    expect([1, 0.9999, 12 / 13, 0].map(percent)).toEqual(['100%', '99.9%', '92.3%', '0.0%']);
  });
});
