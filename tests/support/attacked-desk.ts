import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slipCode } from '../../shared/export/slip/slip.ts';
import type { AtHand } from './package-attacks.ts';
import { aCall, openDesk } from './desk-backend.ts';
import { readPackage } from './packages.ts';

/** A desk with two responses in its folder, exported in full and as a redacted copy. `late`: a full package of the first with one more row. */
export async function attackedDesk(folder: string) {
  const desk = openDesk({ folder });
  await desk.signOn();
  const ids: string[] = [];
  for (const station of ['east', 'west']) {
    const id = desk.newId();
    await desk.must(id, { ...aCall, station });
    await desk.must(id, { type: 'WriteLog', text: '南广场增设导流栏杆', tags: [] });
    await desk.must(id, { type: 'WriteLog', text: '旅客张某电话 13800000000', tags: [] });
    ids.push(id);
  }
  const [id = '', second = ''] = ids;
  const count = (await desk.events(id)).length;
  const keep = { versions: Array.from({ length: count - 1 }, (_, at) => at + 1) };
  const written = await desk.ask('exportRedacted', { job: desk.newId(), id, keep, reason: '含个人信息' });
  const other = await desk.ask('exportResponse', { id: second });
  desk.clock.advance(60_000);
  await desk.must(id, { type: 'WriteLog', text: '又写了一条', tags: [] });
  const late = await desk.ask('exportResponse', { id });
  desk.close();
  const full = readPackage(written.full.path);
  const { keyId } = JSON.parse(full['signature.json'] ?? '') as { readonly keyId: string };
  const at: AtHand = {
    full,
    redacted: readPackage(written.path),
    other: readPackage(other.path),
    keysFolder: join(folder, 'keys-of-somebody-else'),
  };
  return {
    at,
    keyId,
    slip: slipCode({ version: count, hash: written.full.hash }),
    paths: { full: written.full.path, redacted: written.path, other: other.path, late: late.path },
    bytes: readFileSync(written.full.path),
  };
}
