import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Backend } from '../../electron/backend/host.ts';
import { machineClock } from '../../electron/backend/machine-clock.ts';
import { openStore } from '../../electron/backend/store/index.ts';
import { HOUR } from '../../shared/base/instant.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import { busyAct } from '../support/busy-desk.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { shipped, shippedSpecials } from '../support/real-plans.ts';
import { deskServices } from '../support/desk-services.ts';
import { fengtai } from '../support/pure-desk.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { collect, median, quantile } from './figures.ts';
import { mirrorOf, type Mirror } from './mirror.ts';
import type { Measure, Row } from './report.ts';
import { writeRunning } from './write-response.ts';

const EVENTS = 2000;
/** A one-plan response is fresh for so many acts; then another one begins. */
const FRESH_FOR = 20;
const WARM_UP = 60;
const OFFICER = { person: '值班员', post: 'duty-officer' } as const;

/**
 * One act on a response with thirteen special plans in force and 2,000 events behind it, against an act of the same kind on a response that has
 * just begun with one special plan. Same backend, same journal file; they take turns.
 */
export const actBig: Measure = {
  name: 'act-big',
  async run({ quick }): Promise<readonly Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-act-big-'));
    try {
      return await measure(folder, quick ? 120 : 1000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string, rounds: number): Promise<readonly Row[]> {
  const data = join(folder, 'data');
  const bigId = v7();
  writeBig(data, bigId);
  const backend = openBackend(deskServices({ folder: data, resourcesFolder, clock: machineClock(), newId: v7 }));
  try {
    const signedOn = await backend.handle('dutyAct', {
      commandId: v7(),
      as: OFFICER,
      command: { type: 'TakePost', ...OFFICER },
    });
    if (signedOn.kind !== 'done') throw new Error(`Not signed on: ${JSON.stringify(signedOn)}`);
    return await takeTurns(backend, await mirrorOf(backend, bigId), rounds);
  } finally {
    backend.close();
  }
}

/** Six hours of a busy night, written beforehand. */
function writeBig(folder: string, id: string): void {
  const opened = openStore({ folder, name: 'journal' });
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  const span = 6 * HOUR;
  const { desk } = busyJournal({
    events: EVENTS,
    random: randomFrom(20_230_801),
    from: Date.now() - span - HOUR,
    longestWait: (2 * span) / EVENTS,
    specials: shippedSpecials,
  });
  writeRunning(opened.value, shipped, id, desk.events);
  opened.value.close();
}

async function takeTurns(backend: Backend, big: Mirror, rounds: number): Promise<readonly Row[]> {
  const random = randomFrom(20_230_802);
  const bigs: Took[] = [];
  const freshs: Took[] = [];
  const from = big.response.version;
  let fresh = await begun(backend);
  collect();
  for (let round = -WARM_UP; round < rounds; round += 1) {
    if (round % FRESH_FOR === 0) {
      fresh.close();
      fresh = await begun(backend);
    }
    const { onBig, onFresh } = drawPair(big, fresh, random);
    const freshTook = await timedAct(backend, fresh, onFresh);
    const bigTook = await timedAct(backend, big, onBig);
    if (round < 0) continue;
    freshs.push(freshTook);
    bigs.push(bigTook);
  }
  const replies = (of: readonly Took[]) => of.map((one) => one.reply);
  const settled = (of: readonly Took[]) => median(of.map((one) => one.settled)).toFixed(2);
  const beside = {
    acts: rounds,
    events: `${from} to ${big.response.version}`,
    steps: big.response.plans.reduce((sum, plan) => sum + plan.compiled.steps.length, 0),
    p99: quantile(replies(bigs), 0.99).toFixed(2),
    freshP99: quantile(replies(freshs), 0.99).toFixed(2),
    settled: settled(bigs),
    freshSettled: settled(freshs),
  };
  return [
    {
      id: 'act-big',
      what: 'One act with 13 special plans in force and 2,000 events, median',
      unit: 'ms',
      figure: median(replies(bigs)),
      baseline: { what: 'same kind of act, fresh response with one special plan', value: median(replies(freshs)) },
      bound: { kind: 'at-most', value: 5 },
      beside,
    },
  ];
}

/** A response that has just begun: one special plan, level II. */
async function begun(backend: Backend): Promise<Mirror> {
  const id = v7();
  const special = shippedSpecials.at(-1) ?? '';
  const must = async (command: ResponseCommand) => {
    const reply = await backend.handle('act', { commandId: v7(), as: OFFICER, response: id, command });
    if (reply.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
  };
  await must({ ...fengtai, specials: [special] });
  await must({ type: 'StartResponse', level: 'II', basis: '客流上升，达到橙色标准', authority: 'duty-leader' });
  return mirrorOf(backend, id);
}

/** Two legal acts of one kind. A kind that only the big response can take now is drawn again. */
function drawPair(big: Mirror, fresh: Mirror, random: () => number) {
  for (;;) {
    const onBig = draw(big, random);
    for (let tries = 0; tries < 200; tries += 1) {
      const onFresh = draw(fresh, random);
      if (onFresh.type === onBig.type) return { onBig, onFresh };
    }
  }
}

function draw(mirror: Mirror, random: () => number): ResponseCommand {
  for (;;) {
    const command = busyAct(mirror.response, Date.now(), random);
    if (mirror.takes(command)) return command;
  }
}

interface Took {
  /** Milliseconds to the reply, and until the look at the deadlines that the act has asked for is over too. */
  readonly reply: number;
  readonly settled: number;
}

async function timedAct(backend: Backend, mirror: Mirror, command: ResponseCommand): Promise<Took> {
  const request = { commandId: v7(), as: OFFICER, response: mirror.response.id, command };
  const from = performance.now();
  const reply = await backend.handle('act', request);
  const replied = performance.now() - from;
  if (reply.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
  // Nobody is to pay for the act before.
  await setImmediate();
  await setImmediate();
  return { reply: replied, settled: performance.now() - from };
}
