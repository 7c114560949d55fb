import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { capXml, referenceTo, SENT, type MadeMessage } from '../support/cap-message.ts';
import { tempFolder } from '../support/temp-folder.ts';
import type { ImportFigures } from './cap-import-process.ts';
import { collect, timed } from './figures.ts';
import type { Measure, Row } from './report.ts';

const FILES = 5_000;

/** 5,000 CAP files of a folder through the real backend: read, judged, written in transactions, told. Against reading and parsing the same files and nothing else. */
export const capImport: Measure = {
  name: 'cap-import',
  run({ quick, say }): Promise<readonly Row[]> {
    const count = quick ? 500 : FILES;
    const folder = tempFolder('bench-cap');
    const messages = join(folder.path, 'messages');
    mkdirSync(messages);
    for (let n = 0; n < count; n += 1) writeFileSync(join(messages, `${String(n).padStart(5, '0')}.xml`), messageAt(n));
    try {
      const { took, before, peak, taken } = importAll(folder.path, messages);
      if (taken !== count) throw new Error(`${taken} of ${count} were taken over`);
      collect();
      const bare = bareParse(messages);
      say(`  ${count} files`);
      return Promise.resolve([
        {
          id: 'cap-import',
          what: `${count} CAP files imported`,
          unit: 'ms',
          figure: took,
          baseline: { what: 'bare read and parse of the same files', value: bare },
          bound: { kind: 'at-most', value: 20_000, on: 'figure' },
          beside: { files: count },
        },
        {
          id: 'cap-import-memory',
          what: `Memory while importing ${count} CAP files (the whole console without its page)`,
          unit: 'MB',
          figure: peak / 1024 / 1024,
          bound: { kind: 'at-most', value: 300 },
          beside: { beforeMB: Math.round(before / 1024 / 1024) },
        },
      ]);
    } finally {
      folder.remove();
    }
  },
};

/** Every third message replaces the one before it, as in a season of warnings. */
function messageAt(n: number): string {
  const id = (of: number) => `11000041600000_${20_260_101_000_000 + of}`;
  const made = (of: number): MadeMessage => ({ id: id(of), sent: SENT - (FILES - of) * 60_000 });
  const own = {
    ...made(n),
    more: `<parameter><valueName>note</valueName><value>${'雨'.repeat(300)}</value></parameter>`,
  };
  return capXml(n % 3 === 2 ? { ...own, msgType: 'Update', references: referenceTo(made(n - 1)) } : own);
}

/** The least that has to be done: every file read and its XML taken apart. */
function bareParse(folder: string): number {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, processEntities: false });
  return timed(() => {
    for (const name of readdirSync(folder)) parser.parse(readFileSync(join(folder, name), 'utf8'));
  });
}

/** The import in a process of its own, so that nothing but the console is in its memory. */
function importAll(place: string, messages: string): ImportFigures {
  const script = join(import.meta.dirname, 'cap-import-process.ts');
  const args = ['--expose-gc', script, place, messages];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as ImportFigures;
}
