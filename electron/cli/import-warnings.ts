import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { MAX_WARNING_FILES } from '../../shared/contract/weather.ts';
import { openStore, StoreTroubleError } from '../backend/store/index.ts';
import { takeWarnings } from '../backend/weather/take-warnings.ts';
import { openWeatherBook } from '../backend/weather/weather-book.ts';
import { readWarnings } from '../backend/work/read-warnings.ts';
import { tablesOrSay } from './check-warnings.ts';
import { print } from './print.ts';

interface ImportCall {
  readonly path: string;
  readonly by: string;
  readonly resources: string;
  readonly folder: string;
  readonly json: boolean;
  readonly now: number;
}

/** Takes the CAP files of a folder, or one file, into the journal while no console runs on it. 0 when none was refused, 1 when one was, 2 when nothing is there. */
export async function importWarningFiles({ path, by, resources, folder, json, now }: ImportCall): Promise<number> {
  const place = resolve(path);
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) {
    process.stderr.write(`没有 ${place}。 There is no ${place}.\n`);
    return 2;
  }
  const tables = tablesOrSay(resources);
  if (!tables) return 1;
  const files = stat.isDirectory() ? { folder: place } : { folder: dirname(place), names: [basename(place)] };
  const ground = { tables, how: 'file', now, most: MAX_WARNING_FILES } as const;
  const read = await readWarnings({ ...ground, files }, { onProgress: () => {}, signal: new AbortController().signal });
  if (read.trouble !== undefined) {
    process.stderr.write(
      read.trouble === 'too-many'
        ? `一次最多读 ${MAX_WARNING_FILES} 个文件，请分文件夹。 At most ${MAX_WARNING_FILES} files at once: use several folders.\n`
        : `文件夹 ${place} 打不开。 The folder ${place} cannot be opened.\n`,
    );
    return 2;
  }
  const opened = openStore({ folder, name: 'journal' });
  if (!opened.ok) throw new StoreTroubleError(opened.trouble);
  const store = opened.value;
  try {
    const world = {
      read: { tables, findings: [] },
      plans: () => ({ general: undefined, specials: [] }),
      responses: () => [],
    };
    const book = openWeatherBook(store, 'live', world, now);
    const actor = { person: by, post: 'console', workstation: hostname() };
    const { files: told } = await takeWarnings(book, read.files, () => ({
      commandId: randomUUID(),
      actor,
      now,
      at: now,
    }));
    const count = (outcome: string) => told.filter((file) => file.outcome === outcome).length;
    const [taken, skipped, refused] = [count('taken'), count('skipped'), count('refused')];
    print(json, { taken, skipped, refused, files: told }, () => [
      `收下 taken ${taken}，跳过 skipped ${skipped}，未收 refused ${refused}`,
      ...told
        .filter(({ findings }) => findings.some(({ severity }) => severity !== 'info'))
        .flatMap(({ findings }) => findings.map(({ message }) => `    ${message.zh} / ${message.en}`)),
    ]);
    return refused > 0 ? 1 : 0;
  } finally {
    store.close();
  }
}
