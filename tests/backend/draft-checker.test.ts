import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { draftChecker, type DraftChecker } from '../../electron/backend/library/draft-checker.ts';
import { readLibrary } from '../../electron/backend/library/read-library.ts';
import { deskFolder, smallResources } from '../support/desk-backend.ts';
import { planFiles, planText, step } from '../support/plan-builder.ts';

const WORKER = join(import.meta.dirname, '../../electron/backend/work/worker.ts');
const checkers: DraftChecker[] = [];
afterEach(() => {
  for (const checker of checkers.splice(0)) checker.stop();
});

function checkerOver(plansFolder: string, workerFile = WORKER): DraftChecker {
  const library = readLibrary(plansFolder);
  const checker = draftChecker({ workerFile }, () => library);
  checkers.push(checker);
  return checker;
}

const ofSurge = (text: string) => ({ text, file: 'specials/surge.yaml', earlier: [] });

it('answers a text again when the library becomes another while it is checked', async () => {
  const checker = checkerOver(join(smallResources(), 'plans'));
  const waiting = [checker.check(ofSurge(planText(planFiles().surge))), checker.check(ofSurge('half a line'))];
  checker.forget();
  const [sound, half] = await Promise.all(waiting);
  expect(sound).toMatchObject({ edition: { plan: { id: 'surge' } }, findings: [] });
  expect(half?.findings.length).toBeGreaterThan(0);
});

it('tells whoever waits that its thread broke, and checks the next text in another', async () => {
  const breaks = join(deskFolder(), 'breaks.mjs');
  writeFileSync(
    breaks,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, text }) => {
       if (text === 'break') throw new Error('broke');
       parentPort.postMessage({ id, findings: [] });
     });`,
  );
  const checker = checkerOver(join(smallResources(), 'plans'), breaks);
  await expect(checker.check(ofSurge('break'))).rejects.toThrow('broke');
  expect((await checker.check(ofSurge('sound'))).findings).toEqual([]);
});

it('does not hold it against a draft that a plan it names cannot be read', async () => {
  const resources = smallResources();
  writeFileSync(join(resources, 'plans', 'specials', 'flood.yaml'), 'id: flood\ntier: special\n');
  const plan = planFiles().surge;
  plan.blocks[0]?.lanes[0]?.steps.push(step('call-flood', { calls: ['flood'] }));
  const { findings } = await checkerOver(join(resources, 'plans')).check(ofSurge(planText(plan)));
  expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
});
