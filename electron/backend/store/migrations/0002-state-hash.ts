import type { Migration } from './migration.ts';

/** Beside an event, the hash of the state that its stream had come to with it, so that a replay can be held against what was seen then. */
export const stateHash: Migration = {
  version: 2,
  name: 'state-hash',
  sql: `
ALTER TABLE journal ADD COLUMN state TEXT;
`,
};
