import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { ReportingCommand } from '../../../shared/reporting/commands.ts';
import { decideReporting } from '../../../shared/reporting/decide.ts';
import { emptyReporting } from '../../../shared/reporting/state.ts';
import { smallDesk } from '../../support/small-desk.ts';

const NOW = 1_000 * MINUTE;
const meta = { id: 'c1', now: NOW, at: NOW, actor: { person: '测试员', post: 'duty-officer', workstation: 'w1' } };

type Readings = Extract<ReportingCommand, { type: 'ImportFacts' }>['readings'];
const table = (readings: Readings) => ({ type: 'ImportFacts', source: '客运值班室', readings }) as const;
const reading = (value: Readings[number]['value'], at: number) => ({ fact: 'surge/people', value, at });

describe('importing a table of readings', () => {
  it('records each reading with its own time, as imported from that source', () => {
    const command = table([
      reading(100, NOW - 20 * MINUTE),
      { ...reading({ low: 150, high: 200 }, NOW), about: '东广场', certainty: 'estimated' },
    ]);
    expect(decideReporting(emptyReporting, command, meta)).toEqual({
      ok: true,
      value: [
        {
          type: 'FactRecorded',
          at: NOW - 20 * MINUTE,
          data: { fact: 'surge/people', value: 100, certainty: 'known', source: '客运值班室', channel: 'import' },
        },
        {
          type: 'FactRecorded',
          at: NOW,
          data: {
            fact: 'surge/people',
            about: '东广场',
            value: { low: 150, high: 200 },
            certainty: 'estimated',
            source: '客运值班室',
            channel: 'import',
          },
        },
      ],
    });
  });

  it('takes down what one call told by hand, and what the other side did not know as unknown', () => {
    const command = {
      ...table([reading(976, NOW), { fact: 'surge/crew', value: 5, certainty: 'unknown' }]),
      channel: 'hand',
    } as const;
    const decided = decideReporting(emptyReporting, command, meta);
    expect(decided.ok && decided.value.map(({ at }) => at)).toEqual([NOW, NOW]);
    expect(decided.ok && decided.value.map(({ data }) => data)).toEqual([
      { fact: 'surge/people', value: 976, certainty: 'known', source: '客运值班室', channel: 'hand' },
      { fact: 'surge/crew', certainty: 'unknown', source: '客运值班室', channel: 'hand' },
    ]);
  });

  it('takes all or nothing: one reading ahead of the clock, and its line is named', () => {
    const command = table([reading(100, NOW), reading(120, NOW + 1)]);
    expect(decideReporting(emptyReporting, command, meta)).toMatchObject({
      ok: false,
      refusal: { code: 'reading-in-future', message: { zh: expect.stringContaining('第 2 条') } },
    });
  });

  it('refuses an empty value and a range the wrong way round', () => {
    for (const value of ['', { low: 2, high: 1 }] as const) {
      expect(decideReporting(emptyReporting, table([reading(value, NOW)]), meta)).toMatchObject({
        ok: false,
        refusal: { code: 'reading-without-value' },
      });
    }
  });

  it('puts readings in the order of their times, older than awareness too, beside what was typed', () => {
    const desk = smallDesk();
    const { now } = desk;
    desk.must({
      type: 'RecordFact',
      fact: 'surge/people',
      value: 90,
      certainty: 'known',
      source: '现场',
      channel: 'hand',
    });
    desk.must(table([reading(70, now - 60_000), reading(60, now - 120_000)]));
    const { entries } = desk.response.reporting.facts['surge/people'] ?? { entries: [] };
    expect(entries.map(({ value, channel }) => [value, channel])).toEqual([
      [60, 'import'],
      [70, 'import'],
      [90, 'hand'],
    ]);
  });
});
