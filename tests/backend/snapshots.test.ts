import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { wholeStateHash } from '../../shared/response/state-json.ts';
import { aCall, openDesk, type DeskBackend } from '../support/desk-backend.ts';
import { start } from '../support/small-desk.ts';

/** A desk that was closed with a response of more than 500 lines, a measure outside the plans among them. */
async function longResponse(): Promise<{ readonly desk: DeskBackend; readonly id: string; readonly hash: string }> {
  const desk = openDesk();
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.must(id, start('II'));
  const words = { title: '联系酒店', do: '腾出大堂', owner: 'leader', lane: 'care', reason: '预案未写' } as const;
  await desk.must(id, { type: 'AddStep', kind: 'action', ...words });
  for (let line = 0; line < 510; line += 1) await desk.must(id, { type: 'WriteLog', text: `第 ${line} 行`, tags: [] });
  const hash = wholeStateHash(await desk.folded(id));
  desk.close();
  return { desk, id, hash };
}

const again = ({ folder, resourcesFolder, clock }: DeskBackend) => openDesk({ folder, resourcesFolder, clock });

/** Changes what lies in the cache of the journal file, as damage or an older console would. */
function change(desk: DeskBackend, id: string, by: (value: string) => string): void {
  const db = new Database(join(desk.folder, 'journal.db'));
  const row = db.prepare('SELECT value FROM cache WHERE key = ?').get(`snapshot/${id}`) as { value: string };
  db.prepare('UPDATE cache SET value = ? WHERE key = ?').run(by(row.value), `snapshot/${id}`);
  db.close();
}

const station = async (desk: DeskBackend) => (await desk.ask('hello', {})).responses[0]?.station;

describe('a snapshot of a long response', () => {
  it('is where the next start folds on from, and the response goes on from there', async () => {
    const { desk, id, hash } = await longResponse();
    change(desk, id, (value) => value.replaceAll('\\"station\\":\\"east\\"', '\\"station\\":\\"used\\"'));
    const next = again(desk);
    expect(await station(next)).toBe('used');
    expect(wholeStateHash(await next.folded(id))).toBe(hash);
    await next.must(id, { type: 'EndStep', step: 'unplanned/u1', end: 'done' });
  });

  it('that is damaged, of another console or of another history is not used', async () => {
    const { desk, id } = await longResponse();
    const spoil: readonly ((value: string) => string)[] = [
      () => '{',
      (value) => value.replace(/"build":"[^"]*"/, '"build":"another"'),
      (value) => value.replace(/"hash":"[0-9a-f]{4}/, '"hash":"beef'),
    ];
    for (const by of spoil) {
      change(desk, id, by);
      change(desk, id, (value) => value.replaceAll('\\"station\\":\\"east\\"', '\\"station\\":\\"used\\"'));
      const next = again(desk);
      expect(await station(next)).toBe('east');
      next.close();
    }
  });
});
