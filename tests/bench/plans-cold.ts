import { join } from 'node:path';
import { readLibrary } from '../../electron/backend/library/read-library.ts';
import { compilePlan } from '../../shared/machines/compile.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';

/** Run in a process of its own: reads, checks and compiles every shipped plan, the statecharts of its lanes included. Prints how long since the process began. */
const library = readLibrary(join(resourcesFolder, 'plans'));
const editions = [...library.byHash.values()];
for (const edition of editions) for (const lane of compilePlan(edition).lanes) lane.machine();
process.stdout.write(JSON.stringify({ milliseconds: performance.now(), plans: editions.length }));
