import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runJobs } from '../../electron/backend/work/jobs.ts';
import { mselLabels } from '../../shared/drill/msel/words.ts';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import { shipped } from '../support/real-plans.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { root } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

const home = tempFolder('msel');
const jobs = runJobs(
  {
    workerFile: join(root, 'electron/backend/work/worker.ts'),
    dataFolder: home.path,
    keysFolder: join(home.path, 'keys'),
    resourcesFolder,
    version: 'test',
  },
  () => {},
);
afterAll(() => {
  jobs.stop();
  home.remove();
});

const plans = [...shipped.byHash.values()].map(({ plan }) => plan);
const scenarioIn = (text: string) => parseScenario(text, 'x', plans).edition?.scenario;
const flood = scenarioIn(readFileSync(join(resourcesFolder, 'scenarios/23-7.yaml'), 'utf8'));
if (!flood) throw new Error('The shipped scenario does not parse');

describe('an MSEL workbook as a file', () => {
  it('is written under a name that says 演练, and read back as the same scenario', async () => {
    const now = Date.UTC(2026, 10, 3, 0, 30);
    const written = await jobs.writeMsel('w', { scenario: flood, labels: mselLabels(plans), now });
    if (!written.ok) throw new Error(written.refusal.message.en);
    const { path, name } = written.value;
    expect([name, path]).toEqual(['演练脚本-MSEL-flood-23-7-20261103-083000.xlsx', join(home.path, 'exports', name)]);
    const read = await jobs.readMsel('r', { name, bytes: readFileSync(path), plans });
    if (!read.ok) throw new Error(read.refusal.message.en);
    expect(read.value.findings).toEqual([]);
    expect(scenarioIn(read.value.text ?? '')).toEqual(flood);
  });

  it('is refused in words when the file is none', async () => {
    const read = await jobs.readMsel('r', { name: '情况表.xlsx', bytes: Buffer.from('序号,内容'), plans });
    expect(read.ok ? '' : read.refusal.message.zh).toContain('情况表.xlsx');
  });
});
