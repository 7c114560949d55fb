import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudEvent } from 'cloudevents';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../shared/base/delimited.ts';
import { ok } from '../../shared/base/result.ts';
import type { RequestInput } from '../../shared/contract/requests.ts';
import { xesFaults } from '../support/check-xes.ts';
import { aCall, journalRows, openDesk, OFFICER, refusalOf, type DeskOptions } from '../support/desk-backend.ts';
import { convert, libreOffice } from '../support/libreoffice.ts';

/** A desk with one response whose log holds words that break one format or another. */
async function written(options: DeskOptions = {}) {
  const desk = openDesk(options);
  await desk.signOn();
  const response = desk.newId();
  await desk.must(response, aCall);
  await desk.must(response, { type: 'WriteLog', text: '与车站值班室通话，候车室人数上升', tags: [] });
  // The desk's own rules let no control character through; what an older version wrote may hold them.
  await desk.must(response, { type: 'WriteLog', text: '=1+1 <b>"引号"</b>, 逗号 🚄', tags: [] });
  const call = (input: Partial<RequestInput<'exportReview'>>): RequestInput<'exportReview'> => ({
    job: desk.newId(),
    scope: { kind: 'response', response },
    filter: {},
    format: 'csv',
    language: 'zh',
    as: OFFICER,
    ...input,
  });
  const exported = (input: Partial<RequestInput<'exportReview'>>) => desk.ask('exportReview', call(input));
  const text = (path: string) => readFileSync(path, 'utf8');
  return { desk, response, call, exported, text, exports: join(desk.folder, 'exports') };
}

const linesOf = (words: string) => words.trimEnd().split('\n');

describe('the export of a review', () => {
  it('is a CSV file that begins with the mark of its encoding, with its cover beside it', async () => {
    const { exported, text, exports } = await written();
    const { path, rows, leftOut, bytes, name } = await exported({});
    expect(readdirSync(exports).sort()).toEqual([name, name.replace(/csv$/, 'cover.txt')].sort());
    const csv = text(path);
    expect(csv.startsWith('\ufeff发生时间,')).toBe(true);
    expect(Buffer.byteLength(csv)).toBe(bytes);
    expect(readTable(csv).rows).toHaveLength(rows + 1);
    expect(leftOut).toBe(0);
    const cover = text(path.replace(/csv$/, 'cover.txt'));
    expect(cover).toContain(`列出：${rows}`);
    expect(cover).toContain('导出人：值班员甲 (duty-officer)');
    expect(cover).toMatch(/最新检查点：\d+ [0-9a-f]{64}/);
  });

  it('equals the filtered view and says how many rows it left out', async () => {
    const { exported, text } = await written();
    const all = await exported({});
    const some = await exported({ filter: { kinds: ['note'] } });
    expect(some.rows).toBe(2);
    expect(some.rows + some.leftOut).toBe(all.rows);
    const cover = text(some.path.replace(/csv$/, 'cover.txt'));
    expect(cover).toContain('筛选：类别：日志与提示');
    expect(cover).toContain(`未列出：${some.leftOut}，因不合筛选条件`);
  });

  it('never writes over an earlier file', async () => {
    const { exported } = await written();
    const [first, second] = [await exported({}), await exported({})];
    expect(second.path).not.toBe(first.path);
    expect(existsSync(first.path)).toBe(true);
  });

  it.each(['csv', 'xlsx', 'html', 'pdf'] as const)(
    'gives two that are asked for at once files of their own (%s)',
    async (format) => {
      const printPdf = () => Promise.resolve(ok(new TextEncoder().encode('%PDF-1.7')));
      const { exported, exports } = await written({ printPdf });
      const [one, other] = await Promise.all([exported({ format }), exported({ format, filter: { kinds: ['note'] } })]);
      expect(one.path).not.toBe(other.path);
      for (const { path, bytes } of [one, other]) expect(statSync(path).size).toBe(bytes);
      expect(readdirSync(exports).filter((name) => name.endsWith('.part'))).toEqual([]);
    },
  );

  it('is JSON Lines of CloudEvents, the cover first, whose rows are those of the journal', async () => {
    const { desk, exported, text, response } = await written();
    const { path, rows } = await exported({ format: 'jsonl' });
    const [cover, ...events] = linesOf(text(path)).map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const event of [cover, ...events])
      expect(new CloudEvent(event as Partial<CloudEvent<unknown>>, false).validate()).toBe(true);
    expect(cover).toMatchObject({ type: 'cn.station-response.ExportCover', data: { rows, leftOut: 0 } });
    expect(events).toHaveLength(rows);
    const hashes = journalRows(desk.folder)
      .filter(({ stream }) => stream === `response/${response}`)
      .map(({ hash }) => hash);
    expect(events.filter(({ subject }) => subject === `response/${response}`).map(({ rowhash }) => rowhash)).toEqual(
      hashes,
    );
  });

  it('is everything as it stands in the journal, when everything is asked for', async () => {
    const { desk, exported, text } = await written();
    for (const format of ['jsonl', 'csv'] as const) {
      const { path, rows } = await exported({ scope: { kind: 'all' }, format });
      const inJournal = journalRows(desk.folder);
      expect(rows).toBe(inJournal.length);
      const content = text(path);
      for (const { hash } of inJournal) expect(content).toContain(hash);
    }
  });

  it('is an event log that keeps to the structure of IEEE 1849-2016', async () => {
    const { exported, text } = await written();
    const { path, rows } = await exported({ format: 'xes' });
    const xml = text(path);
    expect(await xesFaults(xml)).toEqual([]);
    expect(xml.match(/<event>/g)).toHaveLength(rows);
  });

  it('is a PDF where the host can print one; otherwise it leaves the HTML and names it', async () => {
    const printed: string[] = [];
    const printing = await written({
      printPdf: (html) => {
        printed.push(html);
        return Promise.resolve(ok(new TextEncoder().encode('%PDF-1.7')));
      },
    });
    const { path } = await printing.exported({ format: 'pdf' });
    expect(printing.text(path)).toBe('%PDF-1.7');
    expect(printed[0]).toContain('候车室人数上升');
    const other = await written();
    const reply = await other.desk.backend.handle('exportReview', other.call({ format: 'pdf' }));
    expect(reply).toMatchObject({ kind: 'refused', refusal: { code: 'no-printer' } });
    const [page] = readdirSync(other.exports);
    expect(page).toMatch(/\.html$/);
    expect(JSON.stringify(reply)).toContain(page);
  });

  it('is refused when nothing fits, and for a response that is not there; no file is left', async () => {
    const { desk, call, exports } = await written();
    const refused = async (input: Partial<RequestInput<'exportReview'>>) =>
      refusalOf(await desk.backend.handle('exportReview', call(input)));
    expect(await refused({ filter: { text: '没有这样的话' } })).toBe('no-rows');
    expect(await refused({ scope: { kind: 'response', response: desk.newId() } })).toBe('no-response');
    expect(existsSync(exports)).toBe(false);
  });

  it('says why a file cannot be written, and leaves none', async () => {
    const { desk, call, exports } = await written();
    writeFileSync(exports, '');
    expect(await desk.backend.handle('exportReview', call({}))).toMatchObject({
      kind: 'trouble',
      trouble: { code: 'folder-not-writable' },
    });
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const { desk, call, exports } = await written();
    for (const scope of [{ kind: 'all' }, call({}).scope] as const) {
      const input = call({ format: 'jsonl', scope });
      const reply = desk.backend.handle('exportReview', input);
      await desk.ask('cancelJob', { job: input.job });
      expect(refusalOf(await reply)).toBe('cancelled');
    }
    expect(existsSync(exports) ? readdirSync(exports) : []).toEqual([]);
  });
});

const office = libreOffice();
if (office === undefined)
  console.warn('LibreOffice is not installed: what it makes of xlsx, docx and CSV is not tested here');

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens the workbook and shows the same cells as the CSV file', async () => {
    const { exported, text, exports } = await written();
    const csv = await exported({});
    const xlsx = await exported({ format: 'xlsx' });
    const shown = readTable(text(convert(xlsx.path, 'csv', join(exports, 'office')))).rows.map(({ cells }) => cells);
    const own = readTable(text(csv.path)).rows.map(({ cells }) => cells.map((cell) => cell.replace(/^'/, '')));
    expect(shown).toEqual(own);
    expect(shown.flat().some((cell) => cell.includes('=1+1 <b>"引号"</b>, 逗号 🚄'))).toBe(true);
  });

  it('opens the CSV file as it stands, and runs nothing of it', async () => {
    const { exported, text, exports } = await written();
    const { path } = await exported({});
    const shown = readTable(text(convert(path, 'csv', join(exports, 'office')))).rows.map(({ cells }) => cells);
    const own = readTable(text(path)).rows.map(({ cells }) => cells);
    expect(shown).toEqual(own);
  });

  it('opens the Word file and shows every line of the log and the cover', async () => {
    const { exported, text, exports } = await written();
    const { path, rows } = await exported({ format: 'docx' });
    const words = text(convert(path, 'txt', join(exports, 'office')));
    expect(words).toContain('与车站值班室通话，候车室人数上升');
    expect(words).toContain('=1+1 <b>"引号"</b>, 逗号 🚄');
    expect(words).toContain(String(rows));
    expect(words).toContain('未列出');
  });
});
