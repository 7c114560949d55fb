import { v7 } from 'uuid';
import { z } from 'zod';
import { requests } from '../../shared/contract/requests.ts';
import { responseCommand } from '../../shared/response/commands.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { randomFrom } from '../support/random.ts';
const random = randomFrom(20_230_730);
const plans: { id: string; c: any }[] = [];
while (plans.length < 3300) { const id = v7(); for (const c of busyJournal({ events: 400, random, from: Date.now() }).commands) plans.push({ id, c }); }
const T: Record<string, number[]> = {}; const rec = (k: string, v: number) => (T[k] ??= []).push(v);
const sleep = new Int32Array(new SharedArrayBuffer(4));
const idS = z.string().trim().min(1).max(120);
const env = z.strictObject({ commandId: z.uuid(), as: z.strictObject({ person: idS, post: idS }), at: z.int().optional(), response: z.uuid() });
const uuid = z.uuid(); const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const junk = new Float64Array(400_000);
for (const [i, { id, c }] of plans.entries()) {
  const cid = v7(); const e = { commandId: cid, as: { person: 'a', post: 'p' }, response: id }; const all = { ...e, command: c };
  const go = (k: string, f: () => void) => { Atomics.wait(sleep, 0, 0, 1); const t = performance.now(); f(); if (i > 300) rec(k, performance.now() - t); };
  const which = i % 7;
  if (which === 0) go('nothing', () => {});
  if (which === 1) go('uuid', () => uuid.safeParse(cid));
  if (which === 2) go('regex', () => guid.test(cid));
  if (which === 3) go('envelope', () => env.safeParse(e));
  if (which === 4) go('command', () => responseCommand.safeParse(c));
  if (which === 5) go('all', () => requests.act.input.safeParse(all));
  if (which === 6) go('json', () => JSON.parse(JSON.stringify(all)));
}
for (const [k, l] of Object.entries(T)) { l.sort((a, b) => a - b); console.log(k.padEnd(10), 'median', l[l.length >> 1]!.toFixed(4), 'p90', l[Math.floor(l.length * .9)]!.toFixed(4)); }
