import { join } from 'node:path';

/** Where the shipped plans and scenarios stand. */
export const resourcesFolder = join(import.meta.dirname, '../../resources');
