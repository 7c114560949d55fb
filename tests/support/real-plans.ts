import { join } from 'node:path';
import { readLibrary } from '../../electron/backend/library/read-library.ts';
import { resourcesFolder } from './real-plans-folder.ts';
import { planSource } from '../../electron/backend/plan-source.ts';

/** The plans as they ship. */
export const shipped = readLibrary(join(resourcesFolder, 'plans'));
export const shippedSource = planSource((hash) => shipped.byHash.get(hash)).source;

/** Ids of the special plans that ship, by file name. */
export const shippedSpecials = shipped.entries.flatMap(({ tier, inForce, id }) =>
  tier === 'special' && inForce && id !== undefined ? [id] : [],
);
