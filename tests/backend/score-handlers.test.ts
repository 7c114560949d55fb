import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreHandlers } from '../../electron/backend/drill/score-handlers.ts';
import { runJobs, type Jobs } from '../../electron/backend/work/jobs.ts';
import { drillScoreRequests } from '../../shared/contract/drill-score.ts';
import { evaluate } from '../../shared/drill/score/evaluate.ts';
import { countedIds } from '../support/counted-ids.ts';
import { deskServices } from '../support/desk-services.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { floodRun } from '../support/flood-run.ts';
import { keepRun } from '../support/kept-run.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const RUN = '01890000-0000-7000-8000-000000000001';
const GONE = '01890000-0000-7000-8000-000000000002';
const EMPTY = '01890000-0000-7000-8000-000000000003';
const flood = floodRun();

describe('what is asked of evaluations', () => {
  const folder = tempFolder('score-handlers');
  const services = deskServices({
    folder: folder.path,
    resourcesFolder,
    clock: fakeClock(Date.UTC(2026, 10, 27, 7)),
    newId: countedIds(),
  });
  let jobs: Jobs;
  const ask = () => scoreHandlers({ services, jobs, corrective: { events: () => [] } });

  beforeAll(() => {
    jobs = runJobs(services, () => {});
    keepRun(join(folder.path, 'drills', RUN), flood);
    mkdirSync(join(folder.path, 'drills', EMPTY));
  });
  afterAll(() => {
    jobs.stop();
    folder.remove();
  });

  it('is answered from the database of the run, in the shapes of the border', async () => {
    const read = await ask().readEvaluation({ run: RUN });
    if (!read.ok) throw new Error(read.refusal.message.en);
    expect(drillScoreRequests.readEvaluation.output.parse(read.value)).toEqual({
      evaluation: evaluate(flood.record()),
    });
    const all = await ask().readOutcomes({});
    if (!all.ok) throw new Error(all.refusal.message.en);
    const { outcomes, unreadable } = drillScoreRequests.readOutcomes.output.parse(all.value);
    expect(outcomes.map(({ team }) => team)).toEqual(['丰台值班一组']);
    expect(unreadable.map(({ run }) => run)).toEqual([EMPTY]);
    const written = await ask().exportEvaluation({ run: RUN, language: 'en' });
    expect(written).toMatchObject({ ok: true, value: { name: expect.stringMatching(/^演练-评估报告-.*\.docx$/u) } });
  }, 60_000);

  it('is refused in a sentence for a run that is not there', async () => {
    for (const run of [GONE, '../journal']) {
      expect(await ask().readEvaluation({ run })).toMatchObject({ ok: false, refusal: { code: 'no-run' } });
      expect(await ask().exportEvaluation({ run, language: 'zh' })).toMatchObject({ ok: false });
    }
  });
});
