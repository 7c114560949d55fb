/** A second instance: opens the store, says how that went, and stays until it is killed. Run with `--expose-gc`. Arguments: folder. */
import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../../../electron/backend/store/index.ts';

const open = () => {
  const result = openStore({ folder: process.argv[2] ?? '', name: 'journal' });
  return result.ok ? 'open' : result.trouble.code;
};
const said = open();
// Nobody refers to the store any more: the lock must not depend on when that is noticed.
await setTimeout(10);
(globalThis as { gc?: () => void }).gc?.();
await setTimeout(10);
process.stdout.write(`${said}\n`);
if (said === 'open') setInterval(() => undefined, 1000);
