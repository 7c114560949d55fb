import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playShipped } from '../support/scripted-drill.ts';
import type { Measure, Row } from './report.ts';

/** 23·7 from its first news to the closing of its response, played by a scripted room at the desk of a real run, as fast as it goes. */
export const drillRun: Measure = {
  name: 'drill-run',
  async run({ quick }): Promise<readonly Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-drill-'));
    try {
      const since = performance.now();
      const file = quick ? 'five-minutes/flood.yaml' : '23-7.yaml';
      const { played, evaluation } = await playShipped(folder, file);
      const took = performance.now() - since;
      if (played.end !== 'closed') throw new Error(`The run ended ${played.end}`);
      return [
        {
          id: 'drill-run-23-7',
          what: 'All six days of 23·7 played by script at maximum speed and evaluated',
          unit: 'ms',
          figure: took,
          bound: { kind: 'at-most', value: 20_000 },
          beside: {
            scenario: file,
            acts: played.acts,
            hours: ((evaluation.until - evaluation.from) / 3_600_000).toFixed(0),
          },
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
