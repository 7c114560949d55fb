import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { aCall, deskFolder, openDesk } from '../support/desk-backend.ts';
import { newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';

interface Written {
  readonly path: string;
  readonly rows: number;
  readonly leftOut: number;
}

describe('export --as', () => {
  async function journal() {
    const desk = openDesk();
    await desk.signOn();
    const response = desk.newId();
    await desk.must(response, aCall);
    await desk.must(response, { type: 'WriteLog', text: '候车室人数上升', tags: [] });
    desk.close();
    return { data: desk.folder, response };
  }

  it('writes the filtered timeline of a response to a folder, and says what it left out', async () => {
    const { data, response } = await journal();
    const to = join(deskFolder(), 'out');
    const ran = cli('--data', data, 'export', response, '--as', 'csv', '--kind', 'note', '--to', to, '--json');
    expect(ran.err).toBe('');
    const { path, rows, leftOut } = ran.json<Written>();
    expect(rows).toBe(1);
    expect(leftOut).toBeGreaterThan(0);
    expect(readFileSync(path, 'utf8')).toContain('候车室人数上升');
    expect(readdirSync(to)).toHaveLength(2);
    expect(basename(path)).toMatch(/^复盘-/);
  });

  it('takes everything, and days', async () => {
    const { data } = await journal();
    const all = cli('--data', data, 'export', '--all', '--as', 'jsonl', '--json').json<Written>();
    expect(readFileSync(all.path, 'utf8').trimEnd().split('\n')).toHaveLength(all.rows + 1);
    const day = cli('--data', data, 'export', '--from', '2023-07-30', '--as', 'html', '--language', 'en');
    expect([day.code, day.err]).toEqual([0, '']);
    expect(day.out).toMatch(/\.html\n列出 \d+ 条，未列出 0 条。 \d+ rows shown, 0 left out\.\n$/);
  });

  it('leaves the HTML and names it where no browser can print', async () => {
    const { data, response } = await journal();
    const ran = cli('--data', data, 'export', response, '--as', 'pdf');
    // A machine with a browser prints; the others are told what to do by hand.
    if (ran.code === 0)
      expect(
        readFileSync(ran.out.split('\n')[0] ?? '')
          .subarray(0, 4)
          .toString(),
      ).toBe('%PDF');
    else expect(ran.err).toMatch(/SRC_BROWSER.*\.html was written: open it in a browser/s);
  });

  it.each([
    [['--as', 'csv'], 2, 'Say which record'],
    [['--until', '2023-07-30', '--all', '--as', 'csv'], 2, 'Say which record'],
    [['--from', '2023-07-30', '--until', '2023-07-29', '--as', 'csv'], 2, 'lies before'],
    [['--from', '1999-01-01', '--as', 'csv'], 1, 'Nothing was written in these days'],
    [['--all', '--as', 'xml'], 2, 'Allowed choices are csv'],
    [['--all', '--as', 'csv', '--kind', 'gossip'], 2, 'Allowed choices are stage'],
    [['nothing-like-it', '--as', 'csv'], 1, 'look up its id with responses list'],
    [[], 2, 'Name a response'],
  ] as const)('%j is told what is wrong', async (args, code, said) => {
    const { data } = await journal();
    const ran = cli('--data', data, 'export', ...args);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(said)]);
    expect(existsSync(join(data, 'exports'))).toBe(false);
  });
});

describe('the export of a drill', () => {
  it('lies in the folder of its run and says 演练 in name, cover and every row', async () => {
    const desk = openDrillDesk();
    const one = runOf(desk, await newRun(desk));
    await one.signOn();
    await one.control({ type: 'Start' });
    const response = await one.takeCall();
    const input = {
      job: desk.newId(),
      scope: { kind: 'response', response },
      filter: {},
      format: 'csv',
      language: 'zh',
    };
    const reply = await desk.backend.handle('exportReview', input, one.run);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    const { path } = reply.value as Written;
    expect(path.startsWith(join(one.folder, 'exports', '演练-复盘-'))).toBe(true);
    expect(readFileSync(path.replace(/csv$/, 'cover.txt'), 'utf8')).toContain('【演练】站区应急处置时间线');
    const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain(',演练,');
  });
});
