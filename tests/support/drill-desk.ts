import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReader } from '../../electron/backend/store/index.ts';
import type { JournalRow } from '../../shared/base/journal-row.ts';
import type { RequestInput } from '../../shared/contract/requests.ts';
import type { RunCommand } from '../../shared/drill/run/commands.ts';
import type { NewsEvent } from '../../shared/drill/run/news.ts';
import type { RunEvent } from '../../shared/drill/run/events.ts';
import type { ResponseCommand } from '../../shared/response/commands.ts';
import type { DutyEvent } from '../../shared/duty/events.ts';
import { aCall, OFFICER, openDesk, smallResources, type DeskBackend, type DeskOptions } from './desk-backend.ts';
import { fromBeijing } from '../../shared/base/instant.ts';
import { scenarioText, type InjectSource, type ScenarioSource } from './scenario-builder.ts';
import { addWarnings } from './warning-plans.ts';

const words = (en: string) => ({ zh: `中文（${en}）`, en });

export const DRILL_DAY = '2026-07-01';

/** A time of the day of the drill. */
export function drillAt(time: string): number {
  const at = fromBeijing(DRILL_DAY, time);
  if (at === undefined) throw new Error(`Not a time: ${time}`);
  return at;
}

const told = (id: string, more: Partial<InjectSource>): InjectSource => ({
  id,
  from: 'railway',
  to: 'duty-officer',
  channel: 'phone',
  content: words(`news ${id}`),
  assumed: true,
  ...more,
});

const at = (time: string) => ({ at: { date: DRILL_DAY, time, precision: 'exact' as const } });

/** A drill at station `east` of the small plan set that begins at 12:00: news by the clock, on a condition and by hand. */
export function drillScenario(): ScenarioSource {
  return {
    format: 1,
    id: 'small-drill',
    title: words('Small drill'),
    purpose: words('for tests'),
    notice: words('all invented'),
    station: 'east',
    plans: ['surge', 'flood'],
    start: { date: DRILL_DAY, time: '12:00' },
    sources: [{ id: 'S1', title: words('a paper'), source: 'Paper', confidence: 'A' }],
    posts: ['duty-officer'],
    objectives: [{ id: 'report', title: words('report first'), steps: ['general/first-report'] }],
    injects: [
      told('call', { ...at('12:05'), source: ['S1'] }),
      told('late', { when: { not: 'first-report', by: '15 min', since: 'awareness' } }),
      told('more', at('12:40')),
      told('rain', { ...at('13:00'), channel: 'message', warning: { hazard: 'rain', colour: 'orange' } }),
      told('far', at('18:00')),
      told('by-hand', { manual: true }),
    ],
  };
}

/** Writes scenario files into a resources folder. */
export function shipScenarios(resourcesFolder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(resourcesFolder, 'scenarios'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(resourcesFolder, 'scenarios', name), text);
}

/** A live desk with the small drill among its scenarios. */
export function openDrillDesk(options: DeskOptions = {}, change: (source: ScenarioSource) => void = () => {}) {
  const source = drillScenario();
  change(source);
  const resourcesFolder = options.resourcesFolder ?? smallResources(addWarnings);
  shipScenarios(resourcesFolder, { 'small-drill.yaml': scenarioText(source) });
  return openDesk({ ...options, resourcesFolder });
}

/** Makes a run of the small drill; gives its id. */
export async function newRun(desk: DeskBackend, more: Partial<RequestInput<'createRun'>> = {}): Promise<string> {
  const from = { scenario: 'small-drill.yaml' };
  const { run } = await desk.ask('createRun', { commandId: desk.newId(), as: OFFICER, from, team: '甲班', ...more });
  return run;
}

/** A run as its controller and its players have it. */
export function runOf(desk: DeskBackend, run: string) {
  const control = (command: RunCommand) => desk.ask('runAct', { run, commandId: desk.newId(), as: OFFICER, command });
  const send = (name: string, input: object) =>
    desk.backend.handle(name, { commandId: desk.newId(), as: OFFICER, ...input }, run);
  return {
    run,
    control,
    /** As control, for what may be refused. */
    tryControl: (command: RunCommand) =>
      desk.backend.handle('runAct', { run, commandId: desk.newId(), as: OFFICER, command }),
    send,
    /** The officer takes the post at the desk of the run. */
    signOn: () => send('dutyAct', { command: { type: 'TakePost', ...OFFICER } }),
    act: (response: string, command: ResponseCommand) => send('act', { response, command }),
    /** Takes the call that begins a response. */
    async takeCall(): Promise<string> {
      const response = desk.newId();
      const reply = await send('act', { response, command: aCall });
      if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
      return response;
    },
    hello: () => desk.ask('hello', {}, run),
    log: async () => (await desk.ask('readRun', { run })).events as unknown as readonly RunEvent[],
    news: async () => (await desk.ask('readNews', {}, run)).events as unknown as readonly NewsEvent[],
    duty: async () => {
      const { dutyDay } = await desk.ask('hello', {}, run);
      return (await desk.ask('readDutyDay', { day: dutyDay }, run)).events as unknown as readonly DutyEvent[];
    },
    summary: async () => (await desk.ask('readRun', { run })).summary,
    folder: `${desk.folder}/drills/${run}`,
  };
}

/** Every row of the database of a run, read beside whoever has it open. */
export function runRows(folder: string): readonly JournalRow[] {
  const reader = openReader({ folder, name: 'drill' });
  if (!reader.ok) throw new Error(reader.trouble.message.en);
  try {
    return reader.value.readFrom(1, 1_000_000);
  } finally {
    reader.value.close();
  }
}
