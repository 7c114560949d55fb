import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentHash } from '../../../shared/base/content-hash.ts';
import { writeAtomically } from '../work/write-atomically.ts';

export const PIN_FILE = 'pins.json';

/** Only the account that runs the console reads it. */
const MODE = 0o600;

/** Each hash stands under its mark, the SHA-256 by which the journal knows it: the file names nobody. */
const shape = z.strictObject({ format: z.literal(1), pins: z.record(z.string(), z.string().max(400)) });

/**
 * The stored PIN hashes by mark. Undefined when there is a file that cannot be read as one. A hash that does not belong to its mark is left out, so that one
 * put in another's place finds nothing.
 */
export function readPinFile(folder: string): ReadonlyMap<string, string> | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, PIN_FILE), 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Map() : undefined;
  }
  try {
    const { pins } = shape.parse(JSON.parse(text));
    return new Map(Object.entries(pins).filter(([mark, phc]) => contentHash(phc) === mark));
  } catch {
    return undefined;
  }
}

export function writePinFile(folder: string, pins: ReadonlyMap<string, string>): void {
  const content = { format: 1, pins: Object.fromEntries(pins) } satisfies z.input<typeof shape>;
  writeAtomically(join(folder, PIN_FILE), [`${JSON.stringify(content, undefined, 2)}\n`], MODE);
}
