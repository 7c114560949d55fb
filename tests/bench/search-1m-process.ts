import { statSync } from 'node:fs';
import { indexPath } from '../../electron/backend/search/open-index.ts';
import { rowReader } from '../../electron/backend/search/row-reader.ts';
import { searchRecords } from '../../electron/backend/search/search-records.ts';
import { median } from './figures.ts';
import { QUERIES } from './search-queries.ts';

/** What indexing a journal and looking into it came to: milliseconds and bytes. */
export interface SearchFigures {
  /** By the clock, and of the processor: on a busy machine the two are far apart. */
  readonly built: { readonly wall: number; readonly processor: number };
  readonly bytes: number;
  readonly peak: number;
  /** The median of each query, and its hits. */
  readonly queries: readonly { readonly query: string; readonly took: number; readonly hits: number }[];
}

async function search(folder: string, rounds: number): Promise<SearchFigures> {
  const place = { folder, name: 'journal' } as const;
  const reader = rowReader('bench', { plans: [] });
  const ask = (text: string) => searchRecords({ text, limit: 200, drills: false }, { place, reader });
  const [from, before] = [performance.now(), process.cpuUsage()];
  // Without words the index is made and nothing else is done.
  await ask('');
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  const queries: SearchFigures['queries'][number][] = [];
  for (const query of QUERIES) {
    const times: number[] = [];
    let hits = 0;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      hits = (await ask(query)).found;
      times.push(performance.now() - start);
    }
    queries.push({ query, took: median(times), hits });
  }
  return {
    built: { wall, processor: (user + system) / 1000 },
    bytes: statSync(indexPath(place)).size,
    peak: process.resourceUsage().maxRSS * 1024,
    queries,
  };
}

if (import.meta.main) {
  const [folder = '', rounds = '3'] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await search(folder, Number(rounds))));
}
