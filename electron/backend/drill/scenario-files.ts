import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Exercises of a few minutes stand in a folder of their own. */
const FOLDERS = ['.', 'five-minutes'];

/** The name of a file as requests can say it; what is called otherwise lies in the folder and is no scenario. */
const NAME = /^[a-z0-9][a-z0-9-]{0,80}\.yaml$/;

/** Paths of the scenario files in a folder, full ones first, each kind by name. */
export function shippedScenarios(folder: string): readonly string[] {
  return FOLDERS.flatMap((sub) => yamlFiles(join(folder, sub)));
}

/** Nothing there, or something that is no folder. */
const NO_FOLDER: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function yamlFiles(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => NAME.test(name));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if (NO_FOLDER.has((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
