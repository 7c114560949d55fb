import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../../shared/weather/read-tables.ts';

/** The weather tables of a resources folder, or what is wrong with them. A folder that is not there has no hazards file, and says so. */
export function readWeatherTables(resourcesFolder: string): ReturnType<typeof readTables> {
  const folder = join(resourcesFolder, 'weather');
  return readTables(
    namesIn(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
