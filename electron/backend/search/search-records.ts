import { join } from 'node:path';
import { text, type Text } from '../../../shared/base/text.ts';
import { MOST_HITS, type SearchGroup, type SearchResult } from '../../../shared/contract/search.ts';
import { RUN_STREAM } from '../../../shared/drill/run/events.ts';
import { readQuery } from '../../../shared/search/query.ts';
import { runsFolder, runsIn } from '../drill/run-files.ts';
import { openReader } from '../store/open-reader.ts';
import type { StorePlace } from '../store/files.ts';
import { StoreTroubleError, type StoreTrouble } from '../store/trouble.ts';
import type { CatchUpOptions } from './catch-up.ts';
import type { JournalReader } from '../store/read.ts';
import type { FoundLine } from './find-lines.ts';
import type { RowReader } from './row-reader.ts';
import { searchStore, type StoreFinds } from './search-store.ts';
import { shownHits } from './shown-hits.ts';

export interface RecordSearch {
  /** As it was typed. */
  readonly text: string;
  readonly limit: number;
  /** Looks into the records of all runs as well. */
  readonly drills: boolean;
}

interface Searched extends Omit<StoreFinds, 'found'> {
  readonly found: number;
  readonly groups: readonly SearchGroup[];
}

/** Looks for words in a journal and, if asked, in the runs beside it: the journal first, then the newest run. */
export async function searchRecords(
  { text: typed, limit, drills }: RecordSearch,
  { place, reader }: { readonly place: StorePlace; readonly reader: RowReader },
  options: CatchUpOptions = {},
): Promise<SearchResult> {
  const words = readQuery(typed);
  const done: Searched[] = [];
  const findings: SearchResult['findings'][number][] = [];
  // Ids of runs grow with time.
  const runs = drills ? runsIn(place.folder).toSorted().toReversed() : [];
  for (const run of [undefined, ...runs]) {
    const before = sum(done, 'found');
    if (before > MOST_HITS) break;
    const one = run === undefined ? place : { folder: join(runsFolder(place.folder), run), name: 'drill' as const };
    try {
      done.push(
        await searchOne(
          one,
          { words, run, most: MOST_HITS + 1 - before, limit: Math.max(0, limit - before) },
          reader,
          options,
        ),
      );
    } catch (error) {
      if (run === undefined || !(error instanceof StoreTroubleError)) throw error;
      findings.push({ code: 'run-unreadable', message: unreadable(error.trouble) });
    }
  }
  const [found, rows, searched] = [sum(done, 'found'), sum(done, 'rows'), sum(done, 'searched')];
  for (const { trouble } of done) if (trouble) findings.push({ code: 'no-index', message: noIndex(trouble) });
  if (done.some(({ gaveUp }) => gaveUp)) findings.push({ code: 'too-common', message: tooCommon });
  if (searched < rows && findings.length === 0)
    findings.push({ code: 'cut-short', message: cutShort(rows - searched) });
  const groups = done.flatMap((one) => one.groups);
  return {
    words,
    groups,
    found: Math.min(found, MOST_HITS),
    more: found > MOST_HITS,
    shown: groups.reduce((count, { hits }) => count + hits.length, 0),
    searched,
    rows,
    findings,
  };
}

async function searchOne(
  place: StorePlace,
  {
    words,
    run,
    most,
    limit,
  }: {
    readonly words: readonly string[];
    readonly run: string | undefined;
    readonly most: number;
    readonly limit: number;
  },
  reader: RowReader,
  options: CatchUpOptions,
): Promise<Searched> {
  const opened = openReader(place);
  if (!opened.ok) throw new StoreTroubleError(opened.trouble);
  const journal = opened.value;
  try {
    const { found: all, ...counts } = await searchStore({ place, words, most }, journal, reader, options);
    const found = run === undefined && hidesItsRun(place, journal) ? withoutRun(all, journal) : all;
    const listed = found.slice(0, MOST_HITS);
    return { ...counts, found: found.length, groups: shownHits(listed, journal, { words, run, limit }) };
  } finally {
    journal.close();
  }
}

/** The desk of a run that goes on: its players must not find what is still to come. Whoever looks into the run from the live desk leads it or judges it. */
const hidesItsRun = ({ name }: StorePlace, journal: JournalReader) =>
  name === 'drill' && journal.rowsOfType('RunEnded').length === 0;

const withoutRun = (found: readonly FoundLine[], journal: JournalReader) =>
  found.filter(({ position }) => journal.readFrom(position, 1)[0]?.stream !== RUN_STREAM);

const sum = (done: readonly Searched[], of: 'found' | 'rows' | 'searched') =>
  done.reduce((total, one) => total + one[of], 0);

const noIndex = ({ message, next }: StoreTrouble): Text =>
  text(
    `检索库写不进去，最近的记录是逐条查的，更早的可能没有查到。${message.zh}${next.zh}`,
    `The search index cannot be written: the newest rows were read one by one, and older ones may be missing here. ${message.en} ${next.en}`,
  );

const unreadable = ({ message, next }: StoreTrouble): Text =>
  text(`有一场演练的记录没有查。${message.zh}${next.zh}`, `One run was not searched. ${message.en} ${next.en}`);

const tooCommon = text(
  '这几个词都太常见，又很少同在一行：只查了较近的记录，更早的没有查。请再加一个少见些的词，如人名、车次或地点。',
  'These words are all common and hardly ever stand in one line: only the newer rows were searched. Add a rarer word: a person, a train, a place.',
);

const cutShort = (rows: number): Text =>
  text(
    `还有 ${rows} 条记录没有编入检索库，这次没有查；最近的记录已逐条查过。再检索一次会接着编入。`,
    `${rows} rows are not indexed yet and were not searched; the newest were, one by one. Search again to go on.`,
  );
