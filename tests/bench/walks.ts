import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../support/root.ts';
import type { Measure, Row } from './report.ts';

const FILE = 'tests/shared/response/walks.test.ts';

/**
 * The random walks of the test suite, ten thousand of them, in a process of their own. The bound is that every walk keeps what must hold; how many
 * a second is for information, beside a run of one walk that shows what starting costs.
 */
export const walks: Measure = {
  name: 'walks',
  async run({ quick, say }): Promise<readonly Row[]> {
    const wanted = quick ? 200 : 10_000;
    const start = await walked(1);
    const all = await walked(wanted);
    const passed = start.passed && all.passed;
    if (!passed) say(all.said);
    return [
      {
        id: 'walks',
        what: `${wanted} random walks over the shipped plans, walks that failed to hold`,
        unit: 'failing runs',
        figure: passed ? 0 : 1,
        bound: { kind: 'at-most', value: 0 },
        beside: { walks: wanted, seconds: all.seconds.toFixed(1) },
      },
      {
        id: 'walks-rate',
        what: 'Random walks, each checked after every move',
        unit: 'walks/s',
        figure: (wanted - 1) / (all.seconds - start.seconds),
        beside: { startSeconds: start.seconds.toFixed(1) },
      },
    ];
  },
};

async function walked(count: number) {
  const from = performance.now();
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'unit', '--testTimeout', '7200000', FILE], {
    cwd: root,
    env: { ...process.env, WALKS: String(count), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  await once(child, 'close');
  return { passed: child.exitCode === 0, seconds: (performance.now() - from) / 1000, said };
}
