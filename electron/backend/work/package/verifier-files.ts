import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { throwingTrouble } from '../../store/trouble.ts';
import type { PackedFiles } from './sealed-files.ts';

const VERIFIERS = ['verify.html', 'verify.mjs'] as const;

/** The verifiers that come with the console, as they go into every package. Missing ones are thrown as trouble that names the file. */
export function verifierFiles(resourcesFolder: string): PackedFiles {
  return new Map(
    VERIFIERS.map((name) => {
      const path = join(resourcesFolder, 'verifier', name);
      return [name, throwingTrouble(path, () => readFileSync(path))];
    }),
  );
}
