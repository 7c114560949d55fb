import { mkdtempSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { requests } from '../../shared/contract/requests.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { decide } from '../../shared/response/decide.ts';
import { evolve } from '../../shared/response/evolve.ts';
import { duesOf } from '../../shared/response/dues.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { rowHash } from '../../electron/backend/store/rows.ts';
import { openBackend } from '../../electron/backend/backend.ts';
import { machineClock } from '../../electron/backend/machine-clock.ts';
import { deskServices } from '../support/desk-services.ts';
import { resourcesFolder } from '../support/real-plans.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { randomFrom } from '../support/random.ts';
import { shipped, shippedSource } from '../support/real-plans.ts';
const random = randomFrom(20_230_730);
const plans: { id: string; c: any }[] = [];
while (plans.length < 3300) { const id = v7(); for (const c of busyJournal({ events: 400, random, from: Date.now() }).commands) plans.push({ id, c }); }
const T: Record<string, number[]> = {}; const rec = (k: string, v: number) => { if (v > 0) (T[k] ??= []).push(v); };
const used = () => process.memoryUsage().heapUsed;
let r = emptyResponse(''); let cur = '';
for (const [i, { id, c }] of plans.entries()) {
  if (cur !== id) { cur = id; r = emptyResponse(id); }
  const now = Date.now(); const as = { person: 'a', post: 'duty-officer', workstation: 'w' }; const cid = v7();
  const input = { commandId: cid, as: { person: 'a', post: 'p' }, response: id, command: c };
  const o0 = used(); const o1 = used(); const base = o1 - o0;
  const t0 = used(); const p = requests.act.input.safeParse(input);
  const t1 = used(); const d = decide(r, p.data!.command as any, { id: cid, now, at: now, actor: as }, shipped.inForce); if (!d.ok) throw new Error(d.refusal.code);
  const t2 = used(); const ev = d.value.map((e, k) => ({ stream: 'response/' + id, version: r.version + 1 + k, recordedAt: now, byPerson: 'a', byPost: 'b', workstation: 'w', mode: 'live', commandId: cid, ...e } as any)); for (const e of ev) r = evolve(r, e, shippedSource);
  const t3 = used(); for (const e of ev) rowHash({ ...e, part: 0, data: canonicalJson(e.data), prevHash: '0'.repeat(64) } as any);
  const t4 = used(); duesOf(r); const t5 = used();
  if (i > 1000) { rec('base', base); rec('zod', t1 - t0 - base); rec('decide', t2 - t1 - base); rec('evolve', t3 - t2 - base); rec('evolve ' + c.type, t3 - t2 - base); rec('chain', t4 - t3 - base); rec('duesOf', t5 - t4 - base); }
}
const folder = mkdtempSync('/dev/shm/zz-');
const b = openBackend(deskServices({ folder, resourcesFolder, clock: machineClock(), newId: v7 }));
const as = { person: '值班员', post: 'duty-officer' };
await b.handle('dutyAct', { commandId: v7(), as, command: { type: 'TakePost', ...as } });
for (const [i, { id, c }] of plans.entries()) { const q = { commandId: v7(), as, response: id, command: c }; const u0 = used(); await b.handle('act', q); const u1 = used(); await setImmediate(); await setImmediate(); const u2 = used(); if (i > 1000) { rec('handle', u1 - u0); rec('look', u2 - u1); } }
b.close(); rmSync(folder, { recursive: true });
for (const [k, l] of Object.entries(T)) { l.sort((a, b) => a - b); console.log(k.padEnd(22), l.length, 'median', l[l.length >> 1]!, 'p90', l[Math.floor(l.length * .9)]!); }
