import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Exercises of a few minutes stand in a folder of their own. */
const FOLDERS = ['.', 'five-minutes'];

/** Paths of the scenario files in a folder, full ones first, each kind by name. */
export function shippedScenarios(folder: string): readonly string[] {
  return FOLDERS.flatMap((sub) => yamlFiles(join(folder, sub)));
}

function yamlFiles(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
