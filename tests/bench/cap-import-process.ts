import { Worker } from 'node:worker_threads';
import { openBackend } from '../../electron/backend/backend.ts';
import { keepHeapSmall } from '../../electron/host/small-heap.ts';
import { countedIds } from '../support/counted-ids.ts';
import { SENT } from '../support/cap-message.ts';
import { deskServices } from '../support/desk-services.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { collect } from './figures.ts';

const OFFICER = { person: '值班员甲', post: 'duty-officer' };

/** What an import came to: milliseconds, resident bytes before it and at most, files taken over. */
export interface ImportFigures {
  readonly took: number;
  readonly before: number;
  readonly peak: number;
  readonly taken: number;
}

async function importAll(place: string, messages: string): Promise<ImportFigures> {
  const services = deskServices({
    folder: place,
    resourcesFolder,
    clock: fakeClock(SENT),
    newId: countedIds(1),
    log: () => {},
  });
  const backend = openBackend(services);
  const ask = async (name: string, input: object): Promise<{ readonly taken: number }> => {
    const reply = await backend.handle(name, input);
    if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value as { readonly taken: number };
  };
  await ask('signOn', { commandId: services.newId(), person: OFFICER.person, posts: [{ post: OFFICER.post }] });
  collect();
  const before = process.memoryUsage.rss();
  const watch = watchMemory();
  const from = performance.now();
  const { taken } = await ask('importWarnings', {
    commandId: services.newId(),
    as: OFFICER,
    job: services.newId(),
    from: { folder: messages },
  });
  const took = performance.now() - from;
  const peak = await watch();
  backend.close();
  return { took, before, peak, taken };
}

/** The largest resident memory of the process, looked at from a thread that nothing blocks. */
function watchMemory(): () => Promise<number> {
  const script = `const { parentPort } = require('node:worker_threads');
    let peak = 0;
    setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 10);
    parentPort.on('message', () => { parentPort.postMessage(Math.max(peak, process.memoryUsage.rss())); process.exit(); });`;
  const worker = new Worker(script, { eval: true });
  return () =>
    new Promise((resolve) => {
      worker.once('message', (peak: number) => resolve(peak));
      worker.postMessage('read');
    });
}

if (import.meta.main) {
  const [place = '', messages = ''] = process.argv.slice(2);
  keepHeapSmall();
  process.stdout.write(JSON.stringify(await importAll(place, messages)));
}
