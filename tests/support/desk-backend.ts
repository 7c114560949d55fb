import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach } from 'vitest';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Backend, HostServices } from '../../electron/backend/host.ts';
import { planSource } from '../../electron/backend/plan-source.ts';
import { openReader } from '../../electron/backend/store/index.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import type { Push, Reply } from '../../shared/contract/replies.ts';
import { requests, type RequestInput, type RequestName, type RequestOutput } from '../../shared/contract/requests.ts';
import type { DutyCommand } from '../../shared/duty/commands.ts';
import type { DutyEvent } from '../../shared/duty/events.ts';
import type { PlanEdition } from '../../shared/plan/parse.ts';
import { fold } from '../../shared/response/evolve.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { emptyResponse, type Response } from '../../shared/response/state.ts';
import { countedIds } from './counted-ids.ts';
import { deskServices } from './desk-services.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';
import type { PlanFiles } from './plan-builder.ts';
import { AWARE_AT } from './pure-desk.ts';
import { writeSmallPlans } from './small-plans.ts';
import { tempFolder } from './temp-folder.ts';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

/** A folder that is gone after the test. */
export function deskFolder(): string {
  const folder = tempFolder('desk');
  cleanUps.push(folder.remove);
  return folder.path;
}

/** The small plan set in a folder of its own, changed as a test needs. */
export function smallResources(change?: (files: PlanFiles) => void): string {
  return writeSmallPlans(join(deskFolder(), 'resources'), change);
}

export interface DeskOptions {
  readonly folder?: string;
  /** The small plan set when left out. */
  readonly resourcesFolder?: string;
  readonly clock?: FakeClock;
  readonly newId?: () => string;
  readonly pagePdf?: () => Promise<Uint8Array>;
  readonly printPdf?: HostServices['printPdf'];
  readonly showFile?: (path: string) => void;
}

/** A call at station `east` of the small plan set. */
export const aCall: Extract<ResponseCommand, { type: 'RecordAwareness' }> = {
  type: 'RecordAwareness',
  station: 'east',
  what: '候车室人数快速上升',
  source: '车站客运值班室',
  channel: 'phone',
  specials: ['surge'],
};

/** Who acts unless a test says otherwise. */
export const OFFICER = { person: '值班员甲', post: 'duty-officer' } as const;

export interface SentAct {
  readonly commandId?: string;
  readonly at?: number;
  readonly as?: { readonly person: string; readonly post: string };
}

/** The real backend on a real journal in a temporary folder, spoken to only through its requests, with a clock that the test moves. */
export function openDesk(options: DeskOptions = {}) {
  const folder = options.folder ?? deskFolder();
  const resourcesFolder = options.resourcesFolder ?? smallResources();
  const clock = options.clock ?? fakeClock(AWARE_AT);
  const newId = options.newId ?? countedIds(Math.floor(Math.random() * 0xfff_ffff));
  const lines: string[] = [];
  const services: HostServices = {
    ...deskServices({
      folder,
      resourcesFolder,
      clock,
      newId,
      log: (line) => lines.push(line),
    }),
    ...(options.pagePdf === undefined ? {} : { pagePdf: options.pagePdf }),
    ...(options.printPdf === undefined ? {} : { printPdf: options.printPdf }),
    ...(options.showFile === undefined ? {} : { showFile: options.showFile }),
  };
  const backend: Backend = openBackend(services);
  const pushes: Push[] = [];
  const runPushes: { readonly run: string; readonly push: Push }[] = [];
  backend.onPush((push, run) => {
    if (run === undefined) pushes.push(push);
    else runPushes.push({ run, push });
  });
  let open = true;
  const close = () => {
    if (open) backend.close();
    open = false;
  };
  cleanUps.push(close);

  /** What a request gives, checked against its own contract; anything but `done` fails the test. */
  async function ask<N extends RequestName>(name: N, input: RequestInput<N>, run?: string): Promise<RequestOutput<N>> {
    const reply = await backend.handle(name, input, run);
    if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return requests[name].output.parse(JSON.parse(JSON.stringify(reply.value))) as RequestOutput<N>;
  }

  const act = (response: string, command: ResponseCommand, sent: SentAct = {}): Promise<Reply> =>
    backend.handle('act', { commandId: newId(), as: OFFICER, response, command, ...sent });
  const dutyAct = (command: DutyCommand, sent: SentAct = {}): Promise<Reply> =>
    backend.handle('dutyAct', { commandId: newId(), as: OFFICER, command, ...sent });

  const editions = new Map<string, PlanEdition>();
  const { source } = planSource((hash) => editions.get(hash));
  async function folded(id: string): Promise<Response> {
    const reply = await backend.handle('openResponse', { id });
    if (reply.kind !== 'done') throw new Error(`openResponse: ${JSON.stringify(reply)}`);
    const { events, plans } = reply.value as RequestOutput<'openResponse'>;
    for (const { hash, plan } of plans) editions.set(hash, { hash, plan, text: '' });
    return fold(emptyResponse(id), events as unknown as ResponseEvent[], source);
  }

  return {
    folder,
    resourcesFolder,
    clock,
    newId,
    lines,
    pushes,
    runPushes,
    backend,
    ask,
    act,
    dutyAct,
    close,
    /** As act, for an act that the test relies on. */
    async must(response: string, command: ResponseCommand, sent: SentAct = {}): Promise<readonly ResponseEvent[]> {
      return eventsOf(await act(response, command, sent));
    },
    /** Takes a post, from the person named if all its seats are taken. */
    signOn: async (as: { person: string; post: string } = OFFICER, from?: string) =>
      eventsOf(await dutyAct({ type: 'TakePost', ...as, ...(from === undefined ? {} : { from }) }, { as })),
    /** The events of a response, as the journal has them. */
    events: async (id: string) => (await ask('openResponse', { id })).events as unknown as readonly ResponseEvent[],
    /** A response folded from nothing but what the border gives, as a screen does it. */
    folded,
    dutyEvents: async () => {
      const { dutyDay } = await ask('hello', {});
      return (await ask('readDutyDay', { day: dutyDay })).events as unknown as readonly DutyEvent[];
    },
    /** Lets the look at the dues run that an act has asked for. */
    settle: () => setImmediate(),
  };
}

export type DeskBackend = ReturnType<typeof openDesk>;

/** Every row of the journal in a folder, read beside whoever has it open. */
export function journalRows(folder: string): readonly JournalRow[] {
  const reader = openReader({ folder, name: 'journal' });
  if (!reader.ok) throw new Error(reader.trouble.message.en);
  try {
    return reader.value.readFrom(1, 1_000_000);
  } finally {
    reader.value.close();
  }
}

/** The events a reply carries; anything but `done` fails the test. */
export function eventsOf(reply: Reply): readonly ResponseEvent[] {
  if (reply.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(reply)}`);
  return (reply.value as { events: readonly ResponseEvent[] }).events;
}

/** The code of a refusal; anything else fails the test. */
export function refusalOf(reply: Reply): string {
  if (reply.kind !== 'refused') throw new Error(`Not refused: ${JSON.stringify(reply)}`);
  return reply.refusal.code;
}
