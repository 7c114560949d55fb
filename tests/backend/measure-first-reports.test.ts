import { afterAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { cli } from '../support/cli.ts';
import { aCall, openDesk } from '../support/desk-backend.ts';
import { tempFolder } from '../support/temp-folder.ts';

const first: ResponseCommand = {
  type: 'SendReport',
  kind: 'first',
  channel: 'phone',
  text: '首报',
  recipients: [{ unit: 'city-desk' }],
  unknowns: [],
  cites: [],
};

interface Measured {
  readonly rate: { readonly called: number; readonly inTime: number; readonly late: number; readonly voided: number };
  readonly reports: readonly { readonly response: string; readonly verdict: string }[];
}

describe('the first-report rate of a journal', () => {
  const home = tempFolder('first-reports');
  afterAll(home.remove);

  it('is counted from the rows: the same on the screen and on the command line, with every response behind it', async () => {
    const desk = openDesk({ folder: home.path });
    await desk.signOn();
    const begin = async (station: string) => {
      const id = desk.newId();
      await desk.must(id, { ...aCall, station });
      return id;
    };
    const inTime = await begin('east');
    await desk.must(inTime, first);
    const late = await begin('west');
    desk.clock.advance(20 * MINUTE);
    await desk.must(late, first);
    const alarm = await begin('east');
    await desk.must(alarm, { type: 'CorrectLine', version: 1, reason: '车站核实无此事' });

    const { reports, unread } = await desk.ask('measureFirstReports', {});
    const verdicts = reports.map(({ response, verdict }) => [response, verdict]);
    expect([verdicts, unread]).toEqual([
      [
        [inTime, 'in-time'],
        [late, 'late'],
        [alarm, 'void'],
      ],
      [],
    ]);
    desk.close();

    const measured = cli('--data', home.path, 'measure', 'first-reports', '--json');
    const said = measured.json<Measured>();
    expect(measured.code).toBe(1);
    expect(said.rate).toMatchObject({ called: 2, inTime: 1, late: 1, voided: 1 });
    expect(said.reports.map(({ response, verdict }) => [response, verdict])).toEqual(verdicts);

    const plain = cli('--data', home.path, 'measure', 'first-reports').out;
    expect(plain).toContain('首报率 First-report rate: 50.0% (1/2)');
    expect(plain).toContain('首报率＝按时首报的处置数÷应首报的处置数');
    expect(plain).toContain('车站核实无此事');
  });

  it('takes days of awareness, and names one that is none', () => {
    const none = cli(
      '--data',
      home.path,
      'measure',
      'first-reports',
      '--from',
      '2001-01-01',
      '--to',
      '2001-01-02',
      '--json',
    );
    expect([none.code, none.json<Measured>().rate.called]).toEqual([0, 0]);
    const wrong = cli('--data', home.path, 'measure', 'first-reports', '--from', 'yesterday');
    expect([wrong.code, wrong.err.includes('yesterday')]).toEqual([2, true]);
    const crossed = ['--from', '2024-01-02', '--to', '2024-01-01'];
    expect(cli('--data', home.path, 'measure', 'first-reports', ...crossed).code).toBe(2);
  });
});
