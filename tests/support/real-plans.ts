import { join } from 'node:path';
import { readLibrary } from '../../electron/backend/library/read-library.ts';
import { planSource } from '../../electron/backend/plan-source.ts';

/** The plans as they ship. */
export const resourcesFolder = join(import.meta.dirname, '../../resources');
export const shipped = readLibrary(join(resourcesFolder, 'plans'));
export const shippedSource = planSource((hash) => shipped.byHash.get(hash)).source;
