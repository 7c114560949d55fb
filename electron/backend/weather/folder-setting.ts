import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../work/write-atomically.ts';

/** The folder that is watched unless somebody chooses another, inside the data folder. */
export const DEFAULT_FOLDER = 'weather-in';

const FILE = 'weather-folder.json';
const shape = z.strictObject({ format: z.literal(1), folder: z.string().min(1).max(1000) });

/** Which folder is watched for messages. A setting file that cannot be read counts as none: the folder in the data folder is watched. */
export function watchedFolder(dataFolder: string): { readonly path: string; readonly isDefault: boolean } {
  const own = join(dataFolder, DEFAULT_FOLDER);
  try {
    const { folder } = shape.parse(JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')));
    return { path: folder, isDefault: folder === own };
  } catch {
    return { path: own, isDefault: true };
  }
}

/** Chooses another folder; the one in the data folder when left out. */
export function keepWatchedFolder(dataFolder: string, folder: string | undefined): void {
  const content = { format: 1, folder: folder ?? join(dataFolder, DEFAULT_FOLDER) } satisfies z.input<typeof shape>;
  writeAtomically(join(dataFolder, FILE), [`${JSON.stringify(content, undefined, 2)}\n`]);
}

/** Makes the default folder, so that there is a place to put files. Where that fails, the watch says so. */
export function makeDefaultFolder(dataFolder: string): void {
  try {
    mkdirSync(join(dataFolder, DEFAULT_FOLDER), { recursive: true });
  } catch {
    // Told by the watch as a folder that is missing.
  }
}
