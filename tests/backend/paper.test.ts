import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsPath } from '../../electron/backend/store/index.ts';
import { responseStream } from '../../shared/response/events.ts';
import { shortId } from '../../shared/response/step-number.ts';
import { aCall, journalRows, openDesk, refusalOf, type DeskOptions } from '../support/desk-backend.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 sheets');

async function running(options: DeskOptions = {}) {
  const desk = openDesk(options);
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  return { desk, id, exports: join(desk.folder, 'exports') };
}

describe('the head of the record on paper', () => {
  it('is its newest line, and is anchored outside the file before it is given', async () => {
    const { desk, id } = await running();
    const head = await desk.ask('paperHead', { id });
    const newest = journalRows(desk.folder).findLast((row) => row.stream === responseStream(id));
    expect(head).toEqual({ version: newest?.version, hash: newest?.hash });
    const anchored = readFileSync(anchorsPath({ folder: desk.folder, name: 'journal' }), 'utf8');
    expect(anchored.trim().split('\n').length).toBeGreaterThan(0);
    const checkpoint = journalRows(desk.folder).findLast((row) => row.stream === 'checkpoint');
    expect(JSON.stringify(checkpoint?.data)).toContain(head.hash);
  });

  it('is refused for a response that is not there', async () => {
    const { desk } = await running();
    expect(refusalOf(await desk.backend.handle('paperHead', { id: desk.newId() }))).toBe('no-response');
    expect(refusalOf(await desk.backend.handle('savePaper', { id: desk.newId() }))).toBe('no-response');
  });
});

describe('saving the sheets', () => {
  it('writes what the page shows under the response and the time, whole', async () => {
    const { desk, id, exports } = await running({ pagePdf: () => Promise.resolve(PDF) });
    const { path } = await desk.ask('savePaper', { id });
    expect(path).toBe(join(exports, `纸面-${shortId(id)}-20230730-130500.pdf`));
    expect(new Uint8Array(readFileSync(path))).toEqual(PDF);
    expect(readdirSync(exports)).toHaveLength(1);
  });

  it('is refused with the way round it where the host cannot print its own page', async () => {
    const { desk, id, exports } = await running();
    const reply = await desk.backend.handle('savePaper', { id });
    expect(refusalOf(reply)).toBe('no-page-pdf');
    expect(reply.kind === 'refused' && reply.refusal.message.zh).toContain('另存为 PDF');
    expect(existsSync(exports)).toBe(false);
  });

  it('writes nothing when the page could not be printed', async () => {
    const { desk, id, exports } = await running({ pagePdf: () => Promise.reject(new Error('printer')) });
    mkdirSync(exports);
    expect(await desk.backend.handle('savePaper', { id })).toEqual({ kind: 'bug', message: 'printer' });
    expect(readdirSync(exports)).toEqual([]);
  });
});
