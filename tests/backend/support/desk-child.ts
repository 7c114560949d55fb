/**
 * A desk in a process of its own, to be killed: signs on, begins a response, does a few acts, lets time pass, says where the response
 * stands, and stays. Its clock is its own. Arguments: one JSON text, see DeskChild.
 */
import { writeSync } from 'node:fs';
import { openBackend } from '../../../electron/backend/backend.ts';
import { machineServices } from '../../../electron/host/machine-services.ts';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { deskServices } from '../../support/desk-services.ts';

export interface DeskChild {
  readonly folder: string;
  readonly resourcesFolder: string;
  readonly startAt: number;
  readonly response: string;
  readonly acts: readonly ResponseCommand[];
  /** Milliseconds that go by after the acts. */
  readonly waits: number;
}

/** Told once everything is done: how many events the acts were acknowledged with, or the trouble at opening. */
export type Told =
  | { readonly kind: 'ready'; readonly events: number }
  | { readonly kind: 'trouble'; readonly code: string };

const given = JSON.parse(process.argv[2] ?? '') as DeskChild;
const tell = (told: Told) => void writeSync(1, `${JSON.stringify(told)}\n`);
const clock = fakeClock(given.startAt);
const as = { person: '值班员甲', post: 'duty-officer' };
const { newId } = machineServices({
  host: 'web',
  version: '',
  dataFolder: given.folder,
  resourcesFolder: '',
  workerFile: '',
});

try {
  const backend = openBackend(deskServices({ ...given, clock, newId }));
  await backend.handle('dutyAct', { commandId: newId(), as, command: { type: 'TakePost', ...as } });
  let events = 0;
  for (const command of given.acts) {
    const reply = await backend.handle('act', { commandId: newId(), as, response: given.response, command });
    if (reply.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
    events += (reply.value as { events: readonly unknown[] }).events.length;
  }
  clock.advance(given.waits);
  tell({ kind: 'ready', events });
  setInterval(() => undefined, 1000);
} catch (error) {
  const code = (error as { trouble?: { code?: string } }).trouble?.code;
  if (code === undefined) throw error;
  tell({ kind: 'trouble', code });
}
