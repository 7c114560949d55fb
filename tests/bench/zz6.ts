import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { openBackend } from '../../electron/backend/backend.ts';
import { machineClock } from '../../electron/backend/machine-clock.ts';
import { deskServices } from '../support/desk-services.ts';
import { resourcesFolder } from '../support/real-plans.ts';
import { fengtai } from '../support/pure-desk.ts';
const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'zz-'));
const b = openBackend(deskServices({ folder, resourcesFolder, clock: machineClock(), newId: v7 }));
const as = { person: '值班员', post: 'duty-officer' };
await b.handle('dutyAct', { commandId: v7(), as, command: { type: 'TakePost', ...as } });
const id = v7();
await b.handle('act', { commandId: v7(), as, response: id, command: fengtai });
await b.handle('act', {
  commandId: v7(),
  as,
  response: id,
  command: { type: 'StartResponse', level: 'II', basis: 'x', authority: 'duty-leader' },
});
const gap = process.argv[3];
for (let block = 0; block < 8; block++) {
  const l: number[] = [];
  for (let i = 0; i < 1000; i++) {
    const req = {
      commandId: v7(),
      as,
      response: id,
      command: { type: 'WriteLog', text: '与车站客运值班室通话，确认候车室人数仍在上升' + i, tags: [] },
    };
    const t = performance.now();
    await b.handle('act', req);
    l.push(performance.now() - t);
    if (gap) await setImmediate();
  }
  l.sort((a, c) => a - c);
  console.log(block, l[500]!.toFixed(4), l[900]!.toFixed(4));
}
b.close();
