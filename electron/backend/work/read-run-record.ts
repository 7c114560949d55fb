import { parseScenario } from '../../../shared/drill/parse-scenario.ts';
import { foldRun } from '../../../shared/drill/run/evolve.ts';
import { RUN_STREAM, type RunEvent } from '../../../shared/drill/run/events.ts';
import { NEWS_STREAM, type NewsEvent } from '../../../shared/drill/run/news.ts';
import type { RunState } from '../../../shared/drill/run/run-state.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import type { RunRecord } from '../../../shared/drill/score/evaluate.ts';
import { dutyStream } from '../../../shared/duty/events.ts';
import { responseStream } from '../../../shared/response/events.ts';
import { dutyEvents, journalEvents, responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import { readJournal, type OpenReader } from '../store/index.ts';
import { wantedPlans } from './wanted-plans.ts';

/** The record of one run, and the run that its log folds to. */
export interface ReadRun {
  readonly run: RunState;
  /** Reads everything that the run's database holds of it. */
  readonly record: () => RunRecord;
  /** How far its journal reaches. */
  readonly position: number;
}

/**
 * Reads the records of runs, one after the other, each from its own database. Plan texts are read and compiled once, however many runs share them: a text is
 * named by its hash.
 */
export function runReader() {
  let journal: OpenReader | undefined;
  const { source, edition } = planSource((hash) => journal?.edition(hash)?.text);

  function runIn(reader: OpenReader): ReadRun {
    const log = journalEvents(reader.readStream(RUN_STREAM)) as unknown as RunEvent[];
    const run = foldRun(log);
    if (!run) throw new Error(`There is no ${RUN_STREAM} stream`);
    const position = reader.lastPosition();
    return { run, position, record: () => recordOf(reader, run, log, position) };
  }

  function recordOf(reader: OpenReader, run: RunState, log: readonly RunEvent[], position: number): RunRecord {
    const scenario = run.scenario && scenarioIn(reader, run.scenario.hash);
    const responses = reader.streams(responseStream('')).map((stream) => ({
      response: stream.slice(responseStream('').length),
      events: responseEvents(reader.readStream(stream)),
    }));
    const wanted = wantedPlans(
      run,
      scenario,
      responses.map(({ events }) => events),
      (hash) => reader.edition(hash)?.text,
    );
    return {
      run: log,
      news: journalEvents(reader.readStream(NEWS_STREAM)) as unknown as NewsEvent[],
      responses,
      duty: reader.streams(dutyStream('')).flatMap((stream) => dutyEvents(reader.readStream(stream))),
      scenario,
      plans: wanted.map((hash) => edition(hash).plan),
      source,
      now: reader.readFrom(position, 1)[0]?.recordedAt ?? run.startAt,
    };
  }

  return {
    /** `work` reads the record while its database is open. */
    read<T>(folder: string, work: (run: ReadRun) => T): T {
      return readJournal({ folder, name: 'drill' }, (reader) => {
        journal = reader;
        try {
          return work(runIn(reader));
        } finally {
          journal = undefined;
        }
      });
    },
  };
}

function scenarioIn(reader: OpenReader, hash: string): Scenario {
  const text = reader.edition(hash)?.text;
  const scenario = text === undefined ? undefined : parseScenario(text, hash).edition?.scenario;
  if (!scenario) throw new Error(`There is no readable scenario ${hash}`);
  return scenario;
}
