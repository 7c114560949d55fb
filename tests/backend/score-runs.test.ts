import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreRuns, type Outcomes, type WrittenReport } from '../../electron/backend/work/score-runs.ts';
import type { Result } from '../../shared/base/result.ts';
import { evaluate } from '../../shared/drill/score/evaluate.ts';
import type { Evaluation } from '../../shared/drill/score/evaluation-shape.ts';
import { outcomeOf } from '../../shared/drill/score/outcome.ts';
import { docxParagraphs } from '../support/docx-words.ts';
import { floodRun } from '../support/flood-run.ts';
import { keepRun } from '../support/kept-run.ts';
import { playedRun } from '../support/played-run.ts';
import { tempFolder } from '../support/temp-folder.ts';

const evaluated = (folder: string) => scoreRuns({ kind: 'evaluation', folder }) as Promise<Result<Evaluation>>;
const outcomes = (...runs: readonly (readonly [string, string])[]) =>
  scoreRuns({ kind: 'outcomes', runs: runs.map(([run, folder]) => ({ run, folder })) }) as Promise<Outcomes>;

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = tempFolder('score');
  try {
    await work(folder.path);
  } finally {
    folder.remove();
  }
}

const flood = floodRun();

describe('runs read from their databases', () => {
  it('come to the same as their events do', () =>
    inFolder(async (folder) => {
      keepRun(join(folder, 'a'), flood);
      const read = await evaluated(join(folder, 'a'));
      expect(read).toEqual({ ok: true, value: evaluate(flood.record()) });
      const all = await outcomes(['run-1', join(folder, 'a')]);
      expect(all).toEqual({ outcomes: [outcomeOf(flood.record())], unreadable: [] });
    }));

  it('are worked out once when they have ended, and anew when the kept file does not fit', () =>
    inFolder(async (folder) => {
      const run = join(folder, 'a');
      keepRun(run, flood);
      const [first] = (await outcomes(['run-1', run])).outcomes;
      const kept = join(run, 'outcome.json');
      const text = readFileSync(kept, 'utf8');
      writeFileSync(kept, text.replace('丰台值班一组', '改过的队名'));
      expect((await outcomes(['run-1', run])).outcomes[0]?.team).toBe('改过的队名');
      for (const damage of [
        '',
        '{',
        text.replace(/"position":\d+/u, '"position":1'),
        text.replace('"format":1', '"format":0'),
      ]) {
        writeFileSync(kept, damage);
        expect((await outcomes(['run-1', run])).outcomes).toEqual([first]);
      }
    }));

  it('that go on are not kept', () =>
    inFolder(async (folder) => {
      const running = playedRun();
      running.control('RunStarted', {});
      keepRun(join(folder, 'b'), running);
      expect((await outcomes(['run-1', join(folder, 'b')])).outcomes[0]?.phase).toBe('running');
      expect(existsSync(join(folder, 'b', 'outcome.json'))).toBe(false);
    }));

  it('that cannot be read are named, and the others are there all the same', () =>
    inFolder(async (folder) => {
      const [good, torn, gone] = ['good', 'torn', 'gone'].map((name) => join(folder, name)) as [string, string, string];
      keepRun(good, playedRun({ run: 'good' }));
      const [edition] = flood.texts;
      if (!edition) throw new Error('The run is pinned to editions');
      keepRun(torn, flood, [edition.hash]);
      const all = await outcomes(['good', good], ['torn', torn], ['gone', gone]);
      expect(all.outcomes.map(({ run }) => run)).toEqual(['good']);
      expect(all.unreadable.map(({ run }) => run)).toEqual(['torn', 'gone']);
      expect(all.unreadable[0]?.message.zh).toContain(torn);
      expect(await evaluated(torn)).toMatchObject({ ok: false, refusal: { code: 'run-unreadable' } });
      await expect(evaluated(gone)).rejects.toThrow();
    }));

  it('give a report in their own folder, named 演练, beside the one before', () =>
    inFolder(async (folder) => {
      keepRun(folder, flood);
      const write = () =>
        scoreRuns({ kind: 'report', folder, language: 'zh', now: Date.UTC(2026, 10, 27, 7), actions: [] }) as Promise<
          Result<WrittenReport>
        >;
      const written = await write();
      expect(written).toMatchObject({ ok: true, value: { name: '演练-评估报告-演练一-20261127-150000.docx' } });
      if (!written.ok) return;
      expect(docxParagraphs(readFileSync(written.value.path)).join('\n')).toContain('五、自动取证与观察评判');
      expect(written.value.path).toBe(join(folder, 'exports', written.value.name));
      expect(await write()).toMatchObject({ ok: true, value: { name: '演练-评估报告-演练一-20261127-150000-2.docx' } });
    }));
});
