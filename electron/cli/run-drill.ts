import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beijingIso } from '../../shared/base/instant.ts';
import type { Result } from '../../shared/base/result.ts';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import type { Pace } from '../../shared/drill/player/reaction.ts';
import type { Evaluation } from '../../shared/drill/score/evaluation-shape.ts';
import { makeScriptedRun } from '../backend/drill/make-scripted-run.ts';
import { playScriptedRun } from '../backend/drill/scripted-run.ts';
import { seededIds } from '../backend/drill/seeded-ids.ts';
import { steppedClock } from '../backend/drill/stepped-clock.ts';
import { readLibrary } from '../backend/library/read-library.ts';
import { keysFolderIn } from '../backend/seal/workstation-key.ts';
import { scoreRuns } from '../backend/work/score-runs.ts';
import { findingLines } from './check-plans.ts';
import { tablesOrSay } from './check-warnings.ts';
import { drillAsJson, drillLines } from './drill-record.ts';
import { print } from './print.ts';

export interface DrillCall {
  readonly file: string;
  readonly speed: string;
  readonly seed: string;
  readonly pace: Pace;
  readonly forgets: string;
  readonly station?: string;
  readonly keep?: string;
  readonly json?: boolean;
}

interface Place {
  readonly resources: string;
  readonly version: string;
}

/**
 * Plays a scenario to its end with scripted players and prints what the run came to. 0 when every response was closed, 1 when the scenario has errors or a
 * response could not be closed or Ctrl-C ended it, 2 for a wrong call.
 */
export async function runDrill(call: DrillCall, { resources, version }: Place): Promise<number> {
  const flags = flagsOf(call);
  if (typeof flags === 'string') return wrongCall(flags);
  const path = resolve(call.file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return wrongCall(`没有文件 ${path}。 There is no file ${path}.`);
  }
  const tables = tablesOrSay(resources);
  if (!tables) return 1;
  const library = readLibrary(join(resources, 'plans'));
  const text = readFileSync(path, 'utf8');
  const plans = [...library.byHash.values()].map(({ plan }) => plan);
  const parsed = parseScenario(text, call.file, plans, new Set(tables.hazards.map(({ id }) => id)));
  const { findings } = parsed;
  if (findings.some(({ severity }) => severity === 'error')) {
    print(call.json ?? false, { file: call.file, findings }, () => [
      `脚本有错误，没有开演练。 The scenario has errors and was not run. ${call.file}`,
      ...findingLines(findings),
    ]);
    return 1;
  }
  const dataFolder = call.keep === undefined ? mkdtempSync(join(tmpdir(), 'drill-run-')) : resolve(call.keep);
  mkdirSync(dataFolder, { recursive: true });
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    const clock = steppedClock(Date.now());
    const services = {
      ...seededIds(flags.skill.seed),
      host: 'cli',
      version,
      workstation: 'script',
      clock,
      dataFolder,
      keysFolder: keysFolderIn(dataFolder),
      resourcesFolder: resources,
      workerFile: '',
      log: (line: string) => void process.stderr.write(`${line}\n`),
    } as const;
    const made = makeScriptedRun(
      services,
      { file: call.file, text, parsed, station: call.station },
      { library, tables },
    );
    if (!made.ok) return wrongCall(`${made.refusal.message.zh}。 ${made.refusal.message.en}.`);
    const { folder } = made.value;
    const played = await playScriptedRun({
      services,
      clock,
      folder,
      editions: library.byHash,
      skill: flags.skill,
      onProgress: progress(),
      signal: stop.signal,
      ...(flags.speed === undefined ? {} : { pause: pauseAt(flags.speed, stop.signal) }),
    });
    if (process.stderr.isTTY) process.stderr.write('\n');
    const evaluated = (await scoreRuns({ kind: 'evaluation', folder })) as Result<Evaluation>;
    if (!evaluated.ok) throw new Error(evaluated.refusal.message.en);
    const record = { folder, skill: flags.skill, played, evaluation: evaluated.value };
    print(call.json ?? false, call.json ? drillAsJson(record) : undefined, () => [
      ...drillLines(record),
      ...(call.keep === undefined ? [] : [`记录在 The record is in ${folder}`]),
    ]);
    return played.end === 'closed' ? 0 : 1;
  } finally {
    process.off('SIGINT', onSignal);
    if (call.keep === undefined) rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The flags as numbers, or the sentence that says which is wrong. */
function flagsOf({ speed, seed, pace, forgets }: DrillCall) {
  const wanted = speed === 'max' ? undefined : Number(speed);
  if (wanted !== undefined && !(wanted >= 1 && wanted <= 100_000))
    return '--speed 应为 max 或 1 到 100000。 --speed takes max, or 1 to 100000.';
  if (!/^\d{1,9}$/.test(seed))
    return '--seed 应为 0 到 999999999 的整数。 --seed takes a whole number from 0 to 999999999.';
  if (!/^\d{1,3}$/.test(forgets))
    return '--forgets 应为 0 到 999 的整数。 --forgets takes a whole number from 0 to 999.';
  return { speed: wanted, skill: { seed: Number(seed), pace, forgets: Number(forgets) } };
}

function wrongCall(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** On a screen a line that is written over, a few times a second; in a file a line now and then. */
function progress(): (now: number, acts: number) => void {
  const { isTTY } = process.stderr;
  const every = isTTY ? 250 : 5000;
  let toldAt = 0;
  return (now, acts) => {
    if (performance.now() - toldAt < every) return;
    toldAt = performance.now();
    const line = `${beijingIso(now)}  ${acts} 个动作 acts`;
    process.stderr.write(isTTY ? `\r${line}` : `${line}\n`);
  };
}

function pauseAt(speed: number, signal: AbortSignal): (simulated: number) => Promise<void> {
  return async (simulated) => {
    // Ctrl-C ends the wait; whoever waited sees that on its own.
    await setTimeout(simulated / speed, undefined, { signal }).catch(() => undefined);
  };
}
