import { resolve } from 'node:path';
import { isDay } from '../../shared/roster/slots.ts';
import { DIRECTORY_STREAM } from '../../shared/directory/events.ts';
import { emptyDirectory, evolveDirectory } from '../../shared/directory/state.ts';
import { flowStream } from '../../shared/flow/events.ts';
import { EMPTY_FLOW, evolveFlow } from '../../shared/flow/state.ts';
import { directoryEvents, flowEvents } from '../backend/journal-events.ts';
import { readLibrary } from '../backend/library/read-library.ts';
import { periodFile, type PeriodForm } from '../backend/period/period-file.ts';
import { gatherPeriod } from '../backend/period/sheet-source.ts';
import { readJournal } from '../backend/store/index.ts';
import { writePeriodFile } from '../backend/work/write-period-file.ts';
import { print } from './print.ts';

export interface SheetsCall {
  readonly day: string;
  /** Last day of a period; only `day` when left out. */
  readonly until?: string;
  readonly station: readonly string[];
  readonly name?: string;
  readonly slot?: readonly string[];
  readonly form: PeriodForm;
  readonly language: 'zh' | 'en';
  readonly out: string;
  readonly json?: boolean;
  readonly folder: string;
  readonly plansFolder: string;
}

/** Writes the sheets of a key period from the arrivals in a journal and the plans that came with the console. 2 when the call does not fit. */
export async function flowSheets(call: SheetsCall): Promise<number> {
  const { day, until = day, station, slot = [], form, language, out } = call;
  if (!isDay(day) || !isDay(until)) {
    process.stderr.write(`请写 2026-11-01 这样的日期。 Write days like 2026-11-01.\n`);
    return 2;
  }
  const period = { name: call.name ?? '重点时期', from: day, until, stations: station, slots: slot, language };
  const given = readJournal({ folder: call.folder, name: 'journal' }, (journal) =>
    gatherPeriod(
      {
        editions: [...readLibrary(call.plansFolder).byHash.values()],
        flow: (of) => flowEvents(journal.readStream(flowStream(of))).reduce(evolveFlow, EMPTY_FLOW),
        directory: directoryEvents(journal.readStream(DIRECTORY_STREAM)).reduce(evolveDirectory, emptyDirectory),
        mode: 'live',
        now: Date.now(),
      },
      period,
    ),
  );
  if (!given.ok) {
    const { zh, en } = given.refusal.message;
    process.stderr.write(`${zh}。 ${en}.\n`);
    return 2;
  }
  const file = periodFile(given.value, form);
  const path = await writePeriodFile(resolve(out), file);
  print(call.json ?? false, { path, name: file.name }, () => [path]);
  return 0;
}
