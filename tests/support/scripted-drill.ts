import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeScriptedRun } from '../../electron/backend/drill/make-scripted-run.ts';
import { playScriptedRun, type ScriptedRun } from '../../electron/backend/drill/scripted-run.ts';
import { seededIds } from '../../electron/backend/drill/seeded-ids.ts';
import { steppedClock } from '../../electron/backend/drill/stepped-clock.ts';
import { readWeatherTables } from '../../electron/backend/weather/read-tables.ts';
import { scoreRuns } from '../../electron/backend/work/score-runs.ts';
import type { Result } from '../../shared/base/result.ts';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import type { Skill } from '../../shared/drill/player/player.ts';
import type { Evaluation } from '../../shared/drill/score/evaluation-shape.ts';
import { deskServices } from './desk-services.ts';
import { shipped } from './real-plans.ts';
import { resourcesFolder } from './real-plans-folder.ts';

export interface PlayedDrill {
  readonly played: ScriptedRun;
  readonly evaluation: Evaluation;
  /** Folder of the run. */
  readonly folder: string;
}

/** Plays a shipped scenario with scripted players at the real desk, its files in this data folder; `change` alters the text first. */
export async function playShipped(
  dataFolder: string,
  file: string,
  skill: Partial<Skill> = {},
  more: { readonly signal?: AbortSignal; readonly change?: (text: string) => string } = {},
): Promise<PlayedDrill> {
  const { tables } = readWeatherTables(resourcesFolder);
  if (!tables) throw new Error('The weather tables cannot be read');
  const read = readFileSync(join(resourcesFolder, 'scenarios', file), 'utf8');
  const text = more.change?.(read) ?? read;
  const parsed = parseScenario(
    text,
    file,
    [...shipped.byHash.values()].map(({ plan }) => plan),
  );
  const seed = skill.seed ?? 1;
  const clock = steppedClock(0);
  const { newId, newSeed } = seededIds(seed);
  const services = { ...deskServices({ folder: dataFolder, resourcesFolder, clock, newId }), newSeed };
  const made = makeScriptedRun(services, { file, text, parsed, station: undefined }, { library: shipped, tables });
  if (!made.ok) throw new Error(made.refusal.message.en);
  const { folder } = made.value;
  const played = await playScriptedRun({
    services,
    clock,
    folder,
    editions: shipped.byHash,
    skill: { seed, pace: 'good', forgets: 0, ...skill },
    ...(more.signal ? { signal: more.signal } : {}),
  });
  const evaluated = (await scoreRuns({ kind: 'evaluation', folder })) as Result<Evaluation>;
  if (!evaluated.ok) throw new Error(evaluated.refusal.message.en);
  return { played, evaluation: evaluated.value, folder };
}
