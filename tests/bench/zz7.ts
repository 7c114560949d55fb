import { v7 } from 'uuid';
import { requests } from '../../shared/contract/requests.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { decide } from '../../shared/response/decide.ts';
import { evolve } from '../../shared/response/evolve.ts';
import { emptyResponse } from '../../shared/response/state.ts';
import { rowHash } from '../../electron/backend/store/rows.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { randomFrom } from '../support/random.ts';
import { shipped, shippedSource } from '../support/real-plans.ts';
const random = randomFrom(20_230_730);
const plans: { id: string; c: any }[] = [];
while (plans.length < 3300) {
  const id = v7();
  for (const c of busyJournal({ events: 400, random, from: Date.now() }).commands) plans.push({ id, c });
}
const T: Record<string, number[]> = {};
const rec = (k: string, v: number) => (T[k] ??= []).push(v);
const block = process.argv[2] ? Number(process.argv[2]) : 0;
const sleep = new Int32Array(new SharedArrayBuffer(4));
let r = emptyResponse('');
let cur = '';
for (const [i, { id, c }] of plans.entries()) {
  if (cur !== id) {
    cur = id;
    r = emptyResponse(id);
  }
  const now = Date.now();
  const as = { person: 'a', post: 'duty-officer', workstation: 'w' };
  const cid = v7();
  const input = { commandId: cid, as: { person: 'a', post: 'p' }, response: id, command: c };
  if (block) Atomics.wait(sleep, 0, 0, block);
  const t0 = performance.now();
  const p = requests.act.input.safeParse(input);
  const t1 = performance.now();
  const d = decide(r, p.data!.command as any, { id: cid, now, at: now, actor: as }, shipped.inForce);
  if (!d.ok) throw new Error(d.refusal.code);
  const t2 = performance.now();
  const ev = d.value.map(
    (e, k) =>
      ({
        stream: 'response/' + id,
        version: r.version + 1 + k,
        recordedAt: now,
        byPerson: 'a',
        byPost: 'b',
        workstation: 'w',
        mode: 'live',
        commandId: cid,
        ...e,
      }) as any,
  );
  for (const e of ev) r = evolve(r, e, shippedSource);
  const t3 = performance.now();
  for (const e of ev) rowHash({ ...e, part: 0, data: canonicalJson(e.data), prevHash: '0'.repeat(64) } as any);
  const t4 = performance.now();
  if (i > 300) {
    rec('zod', t1 - t0);
    rec('decide', t2 - t1);
    rec('evolve', t3 - t2);
    rec('chain', t4 - t3);
    rec('all', t4 - t0);
  }
}
for (const [k, l] of Object.entries(T)) {
  l.sort((a, b) => a - b);
  console.log(k.padEnd(10), 'median', l[l.length >> 1]!.toFixed(4), 'p90', l[Math.floor(l.length * 0.9)]!.toFixed(4));
}
