import { join } from 'node:path';
import { beijingStamp, type Instant } from '../../shared/base/instant.ts';
import { MOST_HITS, type SearchGroup, type SearchResult } from '../../shared/contract/search.ts';
import { readQuery } from '../../shared/search/query.ts';
import { rowReader } from '../backend/search/row-reader.ts';
import type { SearchGround } from '../backend/search/search-ground.ts';
import { searchRecords } from '../backend/search/search-records.ts';
import { readPlanFiles } from '../backend/library/read-library.ts';
import { readWeatherTables } from '../backend/weather/read-tables.ts';
import { print } from './print.ts';

interface SearchCall {
  readonly folder: string;
  /** As they came from the shell, which has taken the quotes off what was quoted. */
  readonly words: readonly string[];
  readonly limit: string;
  readonly drills: boolean;
  readonly json: boolean;
  readonly version: string;
  /** Where plans and tables stand that lend titles. */
  readonly resources: string;
  readonly now: Instant;
}

/** Searches a journal and prints the lines found, newest first. 0 when something was found, 1 when nothing was or not everything could be searched, 2 for a wrong call. */
export async function searchJournal({
  folder,
  words,
  limit,
  drills,
  json,
  version,
  resources,
  now,
}: SearchCall): Promise<number> {
  const text = words.map(quotedAgain).join(' ');
  if (readQuery(text).length === 0) {
    process.stderr.write('没有要检索的词：请写一个或几个词。 Nothing to search for: give one word or more.\n');
    return 2;
  }
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1 || most > MOST_HITS) {
    process.stderr.write(
      `--limit 要写 1 到 ${MOST_HITS} 的整数。 --limit takes a whole number from 1 to ${MOST_HITS}.\n`,
    );
    return 2;
  }
  const parts = { place: { folder, name: 'journal' }, reader: rowReader(version, groundIn(resources)) } as const;
  const result = await searchRecords({ text, limit: most, drills }, parts, {
    onProgress: json ? undefined : tellProgress(),
  });
  print(json, result, () => [
    ...result.groups.flatMap((group) => groupLines(group, now)),
    ...result.findings.map(({ message }) => `! ${message.zh} ${message.en}`),
    countLine(result),
  ]);
  return result.found > 0 && result.findings.length === 0 ? 0 : 1;
}

function groundIn(resources: string): SearchGround {
  const weather = readWeatherTables(resources);
  const plans = readPlanFiles(join(resources, 'plans')).flatMap(({ result }) => result.edition ?? []);
  return { plans, ...(weather.tables ? { weather: weather.tables } : {}) };
}

const quotedAgain = (word: string) => (/\s/.test(word) && !/["“「]/.test(word) ? `"${word}"` : word);

/** So many rows are indexed without a word about it. */
const QUIET = 50_000;

function tellProgress(): (done: number, total: number) => void {
  let first: number | undefined;
  return (done, total) => {
    first ??= done;
    if (total - first > QUIET) process.stderr.write(`编入检索库 Indexing ${done}/${total}\n`);
  };
}

function groupLines({ stream, mode, run, title, found, hits }: SearchGroup, now: Instant): readonly string[] {
  const mark = mode === 'drill' ? '【演练 drill】' : '';
  const more = found > hits.length ? `（列出 ${hits.length} 条 listed）` : '';
  return [
    `${mark}${title.zh}  ${run === undefined ? '' : `${run} `}${stream}  ${found} 条 found${more}`,
    ...hits.map(({ version, at, person, post, words, also }) => {
      const beside = also === undefined || also.zh === '' ? '' : `  〔${also.zh}〕`;
      return `  #${version}  ${beijingStamp(at, now)}  ${post.zh} ${person}  ${words.zh}${beside}`;
    }),
  ];
}

function countLine({ found, more, shown, searched, rows }: SearchResult): string {
  const count = `${found}${more ? '+' : ''}`;
  return `找到 ${count} 条，列出 ${shown} 条；查了 ${searched}/${rows} 条记录。 Found ${count}, listed ${shown}; searched ${searched} of ${rows} rows.`;
}
