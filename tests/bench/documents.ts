import { Document, Packer, Paragraph } from 'docx';
import { officialDocx } from '../../electron/backend/docx/official-docx.ts';
import { longReport, sampleBulletin } from '../support/official-sample.ts';
import { collect, median } from './figures.ts';
import type { Measure } from './report.ts';

const ENTRIES = 300;

/** A long report as a Word file, against the Word library writing the same words without any layout. */
export const documents: Measure = {
  name: 'documents',
  async run({ quick }) {
    const rounds = quick ? 3 : 15;
    const words = longReport(ENTRIES);
    const set: number[] = [];
    const bare: number[] = [];
    let bytes = 0;
    for (let round = -3; round < rounds; round += 1) {
      collect();
      const official = await timedAsync(async () => {
        bytes = (await officialDocx(sampleBulletin(words))).length;
      });
      const plain = await timedAsync(async () => {
        const children = words.split('\n').map((line) => new Paragraph(line));
        await Packer.toBuffer(new Document({ sections: [{ children }] }));
      });
      if (round < 0) continue;
      set.push(official);
      bare.push(plain);
    }
    return [
      {
        id: 'documents-300',
        what: `A report of ${ENTRIES} entries as a Word file`,
        unit: 'ms',
        figure: median(set),
        baseline: { what: 'as many bare paragraphs', value: median(bare) },
        bound: { kind: 'at-most', value: 2000, on: 'figure' },
        beside: { rounds, kilobytes: Math.round(bytes / 1024) },
      },
    ];
  },
};

async function timedAsync(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
