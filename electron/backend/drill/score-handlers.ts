import { existsSync } from 'node:fs';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { drillScoreRequests } from '../../../shared/contract/drill-score.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { coveredSince } from '../../../shared/drill/score/coverage.ts';
import { emptyCorrective, evolveCorrective, type CorrectiveAction } from '../../../shared/corrective/state.ts';
import type { Desk } from '../desk.ts';
import type { HostServices } from '../host.ts';
import type { Jobs } from '../work/jobs.ts';
import { runFolder, runFolders } from './run-files.ts';

type ScoreRequest = keyof typeof drillScoreRequests;
type ScoreAnswers = {
  readonly [N in ScoreRequest]: (input: ParsedInput<N>) => Promise<Result<RequestOutput<N>>>;
};

/** Answers what is asked of evaluations. All of it is read from the databases of the runs, in a thread of its own: no desk is opened for it. */
export function scoreHandlers({
  services,
  jobs,
  corrective,
}: {
  readonly services: Pick<HostServices, 'newId' | 'clock' | 'dataFolder'>;
  readonly corrective: Pick<Desk['corrective'], 'events'>;
  readonly jobs: Pick<Jobs, 'evaluateRun' | 'readOutcomes' | 'readRealUses' | 'writeEvaluation'>;
}): ScoreAnswers {
  const folderOf = (run: string) => runFolder(services.dataFolder, run);

  /** Opened from a line of this run, in the order they were opened. */
  function actionsOf(run: string): readonly CorrectiveAction[] {
    const { actions } = [...corrective.events()].reduce(evolveCorrective, emptyCorrective);
    return Object.values(actions).filter(({ origin }) => origin.run === run);
  }

  async function inFolder<T>(run: string, work: (folder: string) => Promise<Result<T>>): Promise<Result<T>> {
    const folder = folderOf(run);
    return folder !== undefined && existsSync(folder) ? work(folder) : noRun();
  }
  return {
    readEvaluation: ({ run }) =>
      inFolder(run, async (folder) => {
        const read = await jobs.evaluateRun(services.newId(), folder);
        return read.ok ? ok({ evaluation: read.value }) : read;
      }),
    exportEvaluation: ({ run, language }) =>
      inFolder(run, (folder) =>
        jobs.writeEvaluation(services.newId(), {
          folder,
          language,
          now: services.clock.now(),
          actions: actionsOf(run),
        }),
      ),
    async readOutcomes() {
      return ok(await jobs.readOutcomes(services.newId(), runFolders(services.dataFolder)));
    },
    async readRealUses() {
      return ok(await jobs.readRealUses(services.newId(), coveredSince(services.clock.now())));
    },
  };
}

const noRun = () =>
  refuse(
    'no-run',
    '没有这场演练；请在“演练”的场次表里重新选择',
    'There is no such run: choose one from the list of runs',
  );
