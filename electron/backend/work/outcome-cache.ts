import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runOutcome, type RunOutcome } from '../../../shared/drill/score/outcome-shape.ts';
import { StoreTroubleError } from '../store/index.ts';
import { writeAtomically } from './write-atomically.ts';

/** Raised whenever outcomes are worked out in another way, so that none of another way is shown. */
const FORMAT = 1;

const kept = z.strictObject({ format: z.literal(FORMAT), position: z.int(), outcome: runOutcome });

const pathIn = (folder: string) => join(folder, 'outcome.json');

/** The outcome of a run as it was worked out last; undefined when its journal has gone on since, or nothing readable is kept. */
export function keptOutcome(folder: string, position: number): RunOutcome | undefined {
  const path = pathIn(folder);
  if (!existsSync(path)) return undefined;
  try {
    const read = kept.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success && read.data.position === position ? read.data.outcome : undefined;
  } catch {
    // A cache that does not read is none: the record is there.
    return undefined;
  }
}

export function keepOutcome(folder: string, position: number, outcome: RunOutcome): void {
  try {
    writeAtomically(pathIn(folder), [JSON.stringify({ format: FORMAT, position, outcome })]);
  } catch (error) {
    // A full disk must not stand between anybody and what has been worked out.
    if (!(error instanceof StoreTroubleError)) throw error;
  }
}
