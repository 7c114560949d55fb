/**
 * A desk that is killed: opens the backend and acts without pause, some acts as a double click, and says each command once it is acknowledged, with the number
 * of its events. It loads its code and then waits for a word on its standard input before it opens anything. Arguments: folder, resources folder, seed.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { v7 } from 'uuid';
import { openBackend } from '../../../electron/backend/backend.ts';
import { machineClock } from '../../../electron/backend/machine-clock.ts';
import { planSource } from '../../../electron/backend/plan-source.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { closingOf } from '../../support/closing.ts';
import { evolve, fold } from '../../../shared/response/evolve.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import { emptyResponse, isRunning, type Response } from '../../../shared/response/state.ts';
import { busyAct } from '../../support/busy-desk.ts';
import { deskServices } from '../../support/desk-services.ts';
import { randomFrom } from '../../../shared/base/random.ts';

const [, , folder = '', resourcesFolder = '', seed = '0'] = process.argv;
const random = randomFrom(Number(seed));
const tell = (line: string) => void writeSync(1, `${line}\n`);
await once(process.stdin, 'data');
const backend = openBackend(deskServices({ folder, resourcesFolder, clock: machineClock(), newId: v7 }));
const as = { person: '值班员甲', post: 'duty-officer' };
const editions = new Map<string, PlanEdition>();
const { source } = planSource((hash) => editions.get(hash));

async function ask<T>(name: string, input: unknown): Promise<T> {
  const reply = await backend.handle(name, input);
  if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.value as T;
}

/** Undefined when it was refused; what is refused is not told. */
async function act(response: string, command: ResponseCommand): Promise<readonly ResponseEvent[] | undefined> {
  const request = { commandId: v7(), as, response, command };
  const clicks = random() < 0.1 ? 2 : 1;
  const replies = await Promise.all(Array.from({ length: clicks }, () => backend.handle('act', request)));
  const [first] = replies;
  if (first?.kind === 'refused') return undefined;
  if (first?.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(first)}`);
  const { events } = first.value as { events: readonly ResponseEvent[] };
  tell(`${request.commandId} ${events.length}`);
  return events;
}

async function opened(id: string): Promise<Response> {
  const { events, plans } = await ask<RequestOutput<'openResponse'>>('openResponse', { id });
  for (const { hash, plan } of plans) editions.set(hash, { hash, plan, text: '' });
  return fold(emptyResponse(id), events as unknown as ResponseEvent[], source);
}

const hello = await ask<RequestOutput<'hello'>>('hello', {});
tell(`ready ${hello.notices.map((notice) => notice.id).join()}`);
if (!hello.duty.some((event) => event.type === 'PostTaken') && hello.responses.length === 0) {
  await ask('dutyAct', { commandId: v7(), as, command: { type: 'TakePost', ...as } });
}
const responses = new Map<string, Response>();
for (const { id, stage } of hello.responses) if (stage !== 'closed') responses.set(id, await opened(id));

for (;;) {
  if (responses.size < 3) {
    const id = v7();
    const call = { type: 'RecordAwareness', station: 'east', what: '来电', source: '车站', channel: 'phone' } as const;
    if (await act(id, { ...call, specials: ['surge', 'flood'] })) responses.set(id, await opened(id));
  }
  const [id, response] = [...responses][Math.floor(random() * responses.size)] ?? [];
  if (id === undefined || !response) continue;
  const step = response.version > 120 ? closing(response) : busyAct(response, Date.now(), random);
  const events = (await act(id, step)) ?? [];
  const after = events.reduce((state, event) => evolve(state, event, source), response);
  if (isRunning(after)) responses.set(id, after);
  else responses.delete(id);
  // Lets the look at the dues run between acts, as it does at a desk.
  await new Promise((resolve) => void setImmediate(resolve));
}

/** The next of the three acts that end a response. */
function closing(response: Response): ResponseCommand {
  if (response.stage === 'recovery') return closingOf(response, '结束', 'failed');
  if (response.stage === 'stand-down') return { type: 'EnterRecovery', basis: '结束' };
  return { type: 'StandDown', basis: '结束', authority: 'leader' };
}
