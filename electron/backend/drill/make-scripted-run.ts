import { existsSync } from 'node:fs';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedScenario } from '../../../shared/drill/parse-scenario.ts';
import type { HostServices } from '../host.ts';
import type { Library } from '../library/read-library.ts';
import type { readWeatherTables } from '../weather/read-tables.ts';
import { makeRun } from './make-run.ts';
import { runOfScenario } from './run-of-scenario.ts';
import { runFolder } from './run-files.ts';

export interface ScenarioToPlay {
  readonly file: string;
  readonly text: string;
  readonly parsed: ParsedScenario;
  /** Only for a scenario of any station. */
  readonly station: string | undefined;
}

/** What a scripted run plays with: plans and weather tables as they came with the console. */
export interface ScriptedGround {
  readonly library: Library;
  readonly tables: NonNullable<ReturnType<typeof readWeatherTables>['tables']>;
}

const ACTOR = { person: '导控（脚本）', post: 'controller' };

/** Makes a run in a data folder, ready to be played by a script; gives its folder. A folder that has this run already is refused: a run is played once. */
export function makeScriptedRun(
  services: HostServices,
  { file, text, parsed, station }: ScenarioToPlay,
  { library, tables }: ScriptedGround,
): Result<{ readonly folder: string }> {
  const { edition, findings } = parsed;
  const run = services.newId();
  const folder = runFolder(services.dataFolder, run) ?? '';
  if (existsSync(folder)) {
    return refuse(
      'played-already',
      `${folder} 里已有同一种子的这场演练；请换一个文件夹或种子`,
      `${folder} has the run of this seed already: use another folder or seed`,
    );
  }
  const plans = [...library.byHash.values()];
  const entry = {
    file,
    own: false,
    hash: edition?.hash ?? '',
    plans: edition?.scenario.plans ?? [],
    injects: edition?.scenario.injects.length ?? 0,
    findings,
  };
  const toMake = runOfScenario(
    { entry, text, parsed },
    { run, title: undefined, team: '脚本值班室', station, pace: undefined },
    plans,
    {
      plans: plans.map(({ plan }) => plan),
      tables: ok(tables),
      hazards: new Set(tables.hazards.map(({ id }) => id)),
    },
  );
  if (!toMake.ok) return toMake;
  const wall = services.clock.now();
  const act = { commandId: run, actor: { ...ACTOR, workstation: services.workstation }, now: wall, at: wall };
  const made = makeRun(services.dataFolder, toMake.value, act, wall);
  return made.ok ? ok({ folder }) : made;
}
