import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLines } from '../../../electron/backend/seal/verify-lines.ts';
import { readWitness } from '../../../electron/backend/seal/witness.ts';
import { rowText, type JournalRow } from '../../../shared/base/journal-row.ts';
import { fill, storeIn, tempFolder } from '../store/support/store-fixture.ts';

const COVER = '{"data":{"rows":5},"id":"export-cover#1","specversion":"1.0","type":"cn.station-response.ExportCover"}';

/** A row as an export writes it. */
function lineOf(row: JournalRow): string {
  const id = `${row.stream}#${row.version}`;
  const time = new Date(row.at).toISOString();
  return (
    `{"specversion":"1.0","id":"${id}","source":"urn:x","type":"cn.station-response.${row.type}","subject":"${row.stream}"` +
    `,"time":"${time}","datacontenttype":"application/json","sequence":"${row.version}","rowhash":"${row.hash}"` +
    `,"data":${rowText(row)}}`
  );
}

/** Three rows of response:1 and two of response:2, as they stand in a real journal, behind a cover. */
function lines(): readonly string[] {
  const store = storeIn(tempFolder());
  fill(store, 'response:1', 2, '说：,"data":{} "引号"');
  fill(store, 'response:2', 2);
  fill(store, 'response:1', 1);
  return [COVER, ...store.readFrom(1, 10).map(lineOf)];
}

function written(of: readonly string[]): string {
  const path = join(tempFolder(), 'export.jsonl');
  writeFileSync(path, of.map((line) => `${line}\n`).join(''));
  return path;
}

async function found(of: readonly string[]) {
  const { findings, ...report } = await verifyLines(written(of));
  return { ...report, found: findings.map(({ code, line }) => `${code} ${line}`) };
}

describe('a JSON Lines export', () => {
  it('is sound as it was written, in any order of its rows', async () => {
    const of = lines();
    expect(await found(of)).toMatchObject({ rows: 5, streams: 2, gaps: 0, found: [] });
    const [cover = '', a = '', b = '', c = '', d = '', e = ''] = of;
    expect(await found([cover, e, d, b, c, a])).toMatchObject({ gaps: 0, found: [] });
  });

  it('names the line of an altered row, and of one whose envelope was altered', async () => {
    const of = [...lines()];
    of[2] = of[2]?.replace('值班员甲', '值班员乙') ?? '';
    of[4] = of[4]?.replace('"sequence":"2"', '"sequence":"7"') ?? '';
    expect((await found(of)).found).toEqual(['line-altered 3', 'line-altered 5']);
  });

  it('counts the gaps that a filter leaves, and misses rows that the cover speaks of', async () => {
    const of = lines().filter((_, index) => index !== 2);
    expect(await found(of)).toMatchObject({ rows: 4, gaps: 1, found: ['row-count 1'] });
  });

  it('names a row that is there twice, a break of the chain and what cannot be read', async () => {
    const of = lines();
    expect((await found([...of, of[1] ?? ''])).found).toEqual(['repeated 7', 'row-count 1']);
    const other =
      lines()
        .slice(1)
        .find((line) => line.includes('"sequence":"3"')) ?? '';
    const broken = await found([...of.slice(0, 5), other]);
    expect(broken.found).toEqual(['chain 6']);
    expect((await found([COVER, '{', ...of.slice(1)])).found).toEqual(['line-unreadable 2']);
    expect((await found([])).found).toEqual(['no-rows 1']);
  });

  it('speaks for the rows it ends with, and for nothing once it was altered', async () => {
    const of = lines();
    const witness = await readWitness(written(of));
    expect(witness).toMatchObject({
      ok: true,
      value: {
        rows: [
          { stream: 'response:1', version: 3 },
          { stream: 'response:2', version: 2 },
        ],
      },
    });
    const altered = await readWitness(written(of.map((line) => line.replace('值班员甲', '值班员乙'))));
    expect(altered).toMatchObject({ ok: false, refusal: { code: 'witness-altered' } });
  });
});

describe('what is held against a journal', () => {
  it('is refused with what to look at when it is neither file nor slip', async () => {
    const codes = await Promise.all(
      ['/nowhere/x.zip', '0001-84C2', 'SRC1:checkpoint:1'].map(async (given) => {
        const read = await readWitness(given);
        return read.ok ? 'ok' : read.refusal.code;
      }),
    );
    expect(codes).toEqual(['no-file', 'slip-length', 'slip-text']);
  });
});
