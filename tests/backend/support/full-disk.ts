/**
 * Fills a small disk under a running desk and makes room again; prints what happened as JSON. Arguments: a folder on that disk, resources folder.
 */
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBackend } from '../../../electron/backend/backend.ts';
import { anchorsPath, databasePath, verifyJournal } from '../../../electron/backend/store/index.ts';
import { MINUTE } from '../../../shared/base/instant.ts';
import type { Reply } from '../../../shared/contract/replies.ts';
import { countedIds } from '../../support/counted-ids.ts';
import { deskServices } from '../../support/desk-services.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { AWARE_AT } from '../../support/pure-desk.ts';

const [, , disk = '', resourcesFolder = ''] = process.argv;
const folder = join(disk, 'data');
const balloon = join(disk, 'balloon');
const clock = fakeClock(AWARE_AT);
const newId = countedIds();
const backend = openBackend(deskServices({ folder, resourcesFolder, clock, newId }));
const as = { person: '值班员甲', post: 'duty-officer' };
await backend.handle('dutyAct', { commandId: newId(), as, command: { type: 'TakePost', ...as } });
const response = newId();
const act = (command: object) => backend.handle('act', { commandId: newId(), as, response, command });
const events = async () => {
  const reply = await backend.handle('openResponse', { id: response });
  return reply.kind === 'done' ? (reply.value as { events: { type: string }[] }).events : [];
};
const call = { type: 'RecordAwareness', station: 'east', what: '来电', source: '车站', channel: 'phone' };
const first = await act({ ...call, specials: ['surge'] });
if (first.kind !== 'done') throw new Error(JSON.stringify(first));

const { bavail, bsize } = statfsSync(disk);
writeFileSync(balloon, Buffer.alloc(bavail * bsize - 8 * bsize));
let reply: Reply = first;
for (let count = 0; reply.kind === 'done' && count < 200; count += 1) {
  reply = await act({ type: 'WriteLog', text: '雪'.repeat(2000), tags: [] });
}
const full = reply.kind === 'trouble' ? reply.trouble.code : reply.kind;
const before = await events();
const duringDue = new Set<string>();
backend.onPush((push) => {
  if (push.kind === 'trouble') duringDue.add(push.trouble.code);
});
clock.advance(16 * MINUTE);
const sameEvents = JSON.stringify(await events()) === JSON.stringify(before);
rmSync(balloon);
clock.advance(MINUTE);
const afterwards = (await act({ type: 'WriteLog', text: '雪'.repeat(2000), tags: [] })).kind;
const dueNoted = (await events()).some((event) => event.type === 'DueMissed');
backend.close();
const place = { folder, name: 'journal' } as const;
const { findings } = await verifyJournal(databasePath(place), anchorsPath(place));
process.stdout.write(JSON.stringify({ full, duringDue: [...duringDue], sameEvents, afterwards, dueNoted, findings }));
