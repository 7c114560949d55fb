/** A second instance: opens the store, says how that went, and stays until it is killed. Arguments: folder. */
import { openStore } from '../../../../electron/backend/store/index.ts';

const result = openStore({ folder: process.argv[2] ?? '', name: 'journal' });
process.stdout.write(`${result.ok ? 'open' : result.trouble.code}\n`);
if (result.ok) setInterval(() => undefined, 1000);
