import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLibrary, type Library } from '../../electron/backend/library/read-library.ts';
import { planSource } from '../../electron/backend/plan-source.ts';
import type { PlanSource } from '../../shared/response/evolve.ts';
import { shipped, shippedSource } from './real-plans.ts';
import { resourcesFolder } from './real-plans-folder.ts';

/** "1总7分13专项": how many special plans the framework has. */
export const ALL_SPECIALS = 13;

/** What a response of the bench runs on. */
export interface BusyPlans {
  readonly resourcesFolder: string;
  readonly library: Library;
  readonly source: PlanSource;
  /** Ids of the special plans that are in force from awareness on. */
  readonly specials: readonly string[];
  /** How many of them are copies of shipped texts under other ids. */
  readonly copies: number;
}

export const shippedPlans = (specials: readonly string[]): BusyPlans => ({
  resourcesFolder,
  library: shipped,
  source: shippedSource,
  specials,
  copies: 0,
});

/**
 * The shipped plans as a resources folder with that many special plans in force. While fewer ship, the rest are copies of the shipped texts under
 * other ids: the same number and kinds of steps, facts and deadlines as real plans have, but no hazards of their own.
 */
export function manySpecials(folder: string, wanted: number): BusyPlans {
  const plans = join(folder, 'plans');
  cpSync(join(resourcesFolder, 'plans'), plans, { recursive: true });
  const own = shipped.entries.filter((entry) => entry.tier === 'special' && entry.inForce);
  const missing = Math.max(0, wanted - own.length);
  for (let count = 0; count < missing; count += 1) {
    const entry = own[count % own.length];
    if (!entry) throw new Error('No special plan ships');
    const id = `${entry.id}-${Math.floor(count / own.length) + 2}`;
    const text = readFileSync(join(resourcesFolder, 'plans', entry.file), 'utf8');
    writeFileSync(join(plans, 'specials', `${id}-${basename(entry.file)}`), text.replace(/^id: .*$/m, `id: ${id}`));
  }
  const library = readLibrary(plans);
  const specials = library.entries.flatMap((entry) =>
    entry.tier === 'special' && entry.inForce && entry.id !== undefined ? [entry.id] : [],
  );
  if (specials.length < wanted) throw new Error(`Only ${specials.length} special plans are in force`);
  return {
    resourcesFolder: folder,
    library,
    source: planSource((hash) => library.byHash.get(hash)).source,
    specials: specials.slice(0, wanted),
    copies: missing,
  };
}
