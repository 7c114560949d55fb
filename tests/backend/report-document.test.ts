import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../shared/contract/requests.ts';
import { cli } from '../support/cli.ts';
import { aCall, deskFolder, openDesk, refusalOf, type DeskOptions } from '../support/desk-backend.ts';
import { docxParagraphs, docxParts } from '../support/docx-words.ts';

const WORDS = '【首报】值班室报告：候车室人数快速上升。\n地点：东站候车室\n趋势：不明，正在核实';
const FIRST = { kind: 'first', number: 0, channel: 'written' } as const;

async function reported(words = WORDS, options: DeskOptions = {}) {
  const desk = openDesk(options);
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  const send = (kind: 'first' | 'follow-up', channel: 'written' | 'phone', text: string, to = id) =>
    desk.must(to, {
      type: 'SendReport',
      kind,
      channel,
      text,
      recipients: [{ unit: 'city-desk' }],
      unknowns: [],
      cites: [],
    });
  await send('first', 'written', words);
  const order = (change: Partial<RequestInput<'exportReport'>> = {}): RequestInput<'exportReport'> => ({
    id,
    form: 'bulletin',
    format: 'docx',
    report: FIRST,
    ...change,
  });
  return { desk, id, send, order, exports: join(desk.folder, 'exports') };
}

describe('a report as a Word file', () => {
  it('stands in the exports folder under its name, with the frozen words', async () => {
    const { desk, order, exports } = await reported();
    const made = await desk.ask('exportReport', order());
    expect(made.name).toMatch(/^值班快报-.+-首报-20230730-1305\.docx$/u);
    expect(made).toMatchObject({ path: join(exports, made.name), replaced: 0 });
    const bytes = readFileSync(made.path);
    expect(bytes.length).toBe(made.bytes);
    const paragraphs = docxParagraphs(bytes);
    expect(paragraphs.join('\n')).toContain(WORDS);
    expect(paragraphs).toContain('\t2023年第1期');
    expect(readdirSync(exports)).toEqual([made.name]);
  });

  it('leaves an earlier file as it is, for somebody may have written into it', async () => {
    const { desk, order } = await reported();
    const first = await desk.ask('exportReport', order());
    writeFileSync(first.path, 'signed and sealed');
    const second = await desk.ask('exportReport', order());
    expect(second.name).toBe(first.name.replace('.docx', '-2.docx'));
    expect(readFileSync(first.path, 'utf8')).toBe('signed and sealed');
  });

  it('counts issues over all responses of the year, without those by phone', async () => {
    const { desk, id, send } = await reported();
    const other = desk.newId();
    await desk.must(other, { ...aCall, station: 'west' });
    await send('first', 'phone', '电话首报', other);
    await send('first', 'written', '书面首报', other);
    await send('follow-up', 'written', '续报', id);
    const issue = async (of: string, report: RequestInput<'reportIssue'>['report']) =>
      (await desk.ask('reportIssue', { id: of, report })).issue;
    expect(await issue(id, FIRST)).toEqual({ year: 2023, number: 1 });
    expect(await issue(other, FIRST)).toEqual({ year: 2023, number: 2 });
    expect(await issue(id, { kind: 'follow-up', number: 1, channel: 'written' })).toEqual({ year: 2023, number: 3 });
    expect(await issue(other, { kind: 'first', number: 0, channel: 'phone' })).toBeUndefined();
  });

  it('takes what a person fills in, and says of a draft that it is one', async () => {
    const { desk, order } = await reported();
    const made = await desk.ask(
      'exportReport',
      order({
        form: 'special',
        report: { kind: 'follow-up', number: 1, channel: 'written' },
        filled: { urgency: '特急', signer: '带班领导', attachments: ['站区平面图'] },
        draft: { text: '【续报一】客流回落', recipients: ['city-desk'], byPerson: '值班员甲' },
      }),
    );
    expect(made.name).toMatch(/^草稿-突发事件信息专报-.+-续报一-20230730-1305\.docx$/u);
    const bytes = readFileSync(made.path);
    const paragraphs = docxParagraphs(bytes);
    expect(paragraphs.slice(0, 2)).toEqual(['特急', '【草稿】突发事件信息专报']);
    expect(paragraphs).toContain('\t签发人：带班领导');
    expect(paragraphs).toContain('【续报一】客流回落');
    expect(paragraphs).toContain('附件：站区平面图');
    expect(Object.keys(docxParts(bytes)).filter((name) => name.startsWith('word/header'))).toHaveLength(2);
  });

  it('tells how many characters Word cannot hold', async () => {
    const { desk, order } = await reported('【首报】客流\u0007上升\u0001');
    const made = await desk.ask('exportReport', order());
    expect(made.replaced).toBe(2);
    expect(docxParagraphs(readFileSync(made.path))).toContain('【首报】客流�上升�');
  });

  it('is refused where no such report has gone, with the next act', async () => {
    const { desk, id, order, exports } = await reported();
    const absent = await desk.backend.handle('exportReport', order({ report: { kind: 'final', number: 0 } }));
    expect(refusalOf(absent)).toBe('no-report');
    expect(absent.kind === 'refused' && absent.refusal.message.zh).toContain('请先报出');
    expect(refusalOf(await desk.backend.handle('exportReport', order({ id: desk.newId() })))).toBe('no-response');
    expect(refusalOf(await desk.backend.handle('reportIssue', { id: desk.newId(), report: FIRST }))).toBe(
      'no-response',
    );
    expect((await desk.ask('reportIssue', { id, report: { kind: 'final', number: 0 } })).issue).toBeUndefined();
    expect(existsSync(exports)).toBe(false);
  });
});

describe('a report as PDF', () => {
  const PDF = new TextEncoder().encode('%PDF-1.7 report');

  it('is saved under the name of its Word file', async () => {
    const { desk, id, exports } = await reported(WORDS, { pagePdf: () => Promise.resolve(PDF) });
    const asked = { id, form: 'bulletin', report: FIRST, isDraft: false } as const;
    const { path, name } = await desk.ask('saveReportPdf', asked);
    expect(name).toMatch(/^值班快报-.+-首报-20230730-1305\.pdf$/u);
    expect(new Uint8Array(readFileSync(path))).toEqual(PDF);
    expect((await desk.ask('saveReportPdf', { ...asked, isDraft: true })).name).toMatch(/^草稿-/u);
    expect(readdirSync(exports)).toHaveLength(2);
    const absent = { ...asked, report: { kind: 'final', number: 0 } } as const;
    expect(refusalOf(await desk.backend.handle('saveReportPdf', absent))).toBe('no-report');
  });

  it('is refused with the way round it in a browser', async () => {
    const { desk, id } = await reported();
    const reply = await desk.backend.handle('saveReportPdf', { id, form: 'special', report: FIRST, isDraft: false });
    expect(refusalOf(reply)).toBe('no-page-pdf');
  });
});

describe('the folder of a document', () => {
  it('is opened with the file marked, and never anything outside it', async () => {
    const opened: string[] = [];
    const { desk, order } = await reported(WORDS, { showFile: (path) => opened.push(path) });
    const { path, name } = await desk.ask('exportReport', order());
    await desk.ask('showExport', { name });
    expect(opened).toEqual([path]);
    expect(refusalOf(await desk.backend.handle('showExport', { name: 'gone.docx' }))).toBe('no-export');
    expect(refusalOf(await desk.backend.handle('showExport', { name: '../journal.db' }))).toBe('bad-input');
    expect(opened).toHaveLength(1);
  });

  it('is named in words where the host has no desktop', async () => {
    const { desk, order, exports } = await reported();
    const { name } = await desk.ask('exportReport', order());
    const reply = await desk.backend.handle('showExport', { name });
    expect(refusalOf(reply)).toBe('no-file-manager');
    expect(reply.kind === 'refused' && reply.refusal.message.zh).toContain(join(exports, name));
  });
});

describe('report export', () => {
  it('writes the Word file from the command line, and tells what is not there', async () => {
    const { desk, id } = await reported();
    desk.close();
    const out = deskFolder();
    const call = (...more: readonly string[]) => cli('--data', desk.folder, 'report', 'export', id, ...more);
    const made = call('--kind', 'first', '--form', 'special', '--out', out, '--json');
    const { path } = made.json<{ path: string }>();
    expect([made.code, path.startsWith(join(out, '突发事件信息专报-'))]).toEqual([0, true]);
    expect(docxParagraphs(readFileSync(path)).join('\n')).toContain(WORDS);
    expect(call('--kind', 'first', '--out', out).out).toContain('值班快报-');
    const absent = call('--kind', 'follow-up', '--number', '2');
    expect([absent.code, absent.err]).toEqual([1, expect.stringContaining('没有报出过书面续报二')]);
    expect(call('--kind', 'second').code).toBe(2);
  });
});
