import { describe, expect, it } from 'vitest';
import { codeOnly, sourceFiles, type SourceFile } from './source-files.ts';

/**
 * Who may import whom. A zone is the longest prefix that fits a path; what it does not name here it may not import.
 * Make this table stricter, never looser.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'shared/base': ['@noble/hashes'],
  'shared/plan': ['shared/base', 'zod', 'yaml'],
  'shared/machines': ['shared/base', 'shared/plan', 'xstate'],
  'shared/duty': ['shared/base', 'shared/plan', 'zod'],
  'shared/roster': ['shared/base', 'shared/plan', 'shared/duty', 'zod'],
  // Corrective actions, from a journal line to the drill that passes them.
  'shared/corrective': ['shared/base', 'shared/plan', 'zod'],
  // What reviewers write of a response: notes by the four questions, and signatures.
  'shared/review-notes': ['shared/base', 'zod'],
  'shared/directory': ['shared/base', 'shared/plan', 'zod'],
  'shared/library': ['shared/base', 'shared/plan', 'shared/machines', 'zod'],
  'shared/reporting': ['shared/base', 'shared/plan', 'zod'],
  'shared/messages': ['shared/base', 'shared/plan', 'zod'],
  // Who arrives, and what the ways onward can take.
  'shared/flow': ['shared/base', 'shared/plan', 'zod'],
  'shared/transport': ['shared/base', 'shared/plan', 'zod'],
  'shared/drill': ['shared/base', 'shared/plan', 'shared/flow', 'shared/weather/vocabulary.ts', 'zod'],
  // A run of a scenario: the controller's log, what is played when, and what has reached the players.
  'shared/drill/run': ['shared/base', 'shared/plan', 'shared/drill', 'shared/response', 'zod'],
  // A scripted duty room and controller: what they do next, from what the desk of a run shows.
  'shared/drill/player': [
    'shared/base',
    'shared/plan',
    'shared/machines',
    'shared/drill',
    'shared/duty',
    'shared/reporting',
    'shared/response',
    'shared/transport',
    'shared/weather',
  ],
  // What a run came to, held against its scenario: it reads the record of the desk and nothing else.
  'shared/drill/score': [
    'shared/base',
    'shared/plan',
    'shared/machines',
    'shared/drill',
    'shared/duty',
    'shared/reporting',
    'shared/response',
    'shared/review',
    'zod',
  ],
  // Which five-minute drill the day brings.
  'shared/drill/daily': ['shared/base', 'shared/drill/score'],
  'shared/response': [
    'shared/base',
    'shared/plan',
    'shared/machines',
    'shared/messages',
    'shared/reporting',
    'shared/transport',
    'zod',
  ],
  // Which keys a workstation has signed with.
  'shared/workstation': ['shared/base'],
  'shared/weather': ['shared/base', 'shared/plan', 'zod'],
  // Warnings as other systems send them; the only part that reads XML.
  'shared/weather/cap': ['shared/base', 'shared/weather', 'fast-xml-parser'],
  'shared/review': [
    'shared/base',
    'shared/plan',
    'shared/machines',
    'shared/messages',
    'shared/reporting',
    'shared/response',
    'shared/transport',
    'diff',
  ],
  // One timeline of everything that was written, in whichever stream: it alone reads the events of every part.
  'shared/review/timeline': [
    'shared/base',
    'shared/plan',
    'shared/machines',
    'shared/messages',
    'shared/reporting',
    'shared/response',
    'shared/transport',
    'shared/review',
    'shared/duty',
    'shared/roster',
    'shared/directory',
    'shared/library',
    'shared/flow',
    'shared/corrective',
    'shared/review-notes',
    'shared/weather',
    'shared/workstation',
    'shared/drill/run',
    'zod',
  ],
  // What was asked of one response and what became of it: the ground of evaluations, measures and deviations.
  'shared/review/course': [
    'shared/base',
    'shared/plan',
    'shared/duty',
    'shared/reporting',
    'shared/response',
    'shared/review/first-report-rate.ts',
    'shared/review/names.ts',
    'shared/review/report-chain.ts',
    'zod',
  ],
  // What is measured of responses, each with its definition.
  'shared/review/measures': [
    'shared/base',
    'shared/plan',
    'shared/duty',
    'shared/reporting',
    'shared/response',
    'shared/transport',
    'shared/review',
    'zod',
  ],
  // Where a response left its plans, and how far it kept them.
  'shared/review/deviations': [
    'shared/base',
    'shared/plan',
    'shared/machines',
    'shared/response',
    'shared/review',
    'zod',
  ],
  // What one shift hands to the next, from the responses and from the duty day.
  'shared/handover': ['shared/base', 'shared/plan', 'shared/duty', 'shared/response', 'shared/review'],
  // The sheets of a key period, from forecast, plans, daily tasks and directory.
  'shared/period': [
    'shared/base',
    'shared/plan',
    'shared/flow',
    'shared/duty',
    'shared/directory',
    'shared/review',
    'shared/export/official',
    'zod',
  ],
  // Words as they are looked for in records.
  'shared/search': ['shared/base'],
  'shared/drawing': ['shared/base', 'shared/plan', 'shared/machines', 'shared/review'],
  'shared/document': ['shared/base', 'shared/plan', 'shared/machines', 'shared/review'],
  // A message to the public as other systems read it; the only part that writes XML.
  'shared/export/alert': [
    'shared/base',
    'shared/plan',
    'shared/messages',
    'shared/response',
    'shared/review',
    'fast-xml-parser',
  ],
  'shared/export': [
    'shared/base',
    'shared/plan',
    'shared/reporting',
    'shared/response',
    'shared/review',
    'shared/export/verifier',
    'uqr',
  ],
  // Everything that checking a package takes, wherever the verifier runs: it must not need the program that wrote it.
  'shared/export/verifier': ['shared/base', 'shared/export/signature.ts', 'shared/export/slip', 'fflate'],
  // The merged timeline in every form that other programs open.
  'shared/export/timeline': [
    'shared/base',
    'shared/plan',
    'shared/response',
    'shared/review/timeline',
    'shared/export/official/tabled-document.ts',
    'shared/export/official/words.ts',
  ],
  // The report on a drill, from its evaluation.
  'shared/export/drill': [
    'shared/base',
    'shared/corrective',
    'shared/drill',
    'shared/review/course/case.ts',
    'shared/export/official/tabled-document.ts',
    'shared/export/official/words.ts',
  ],
  // The after-action report on one response, as a working document and as HTML.
  'shared/export/aar': [
    'shared/base',
    'shared/plan',
    'shared/corrective',
    'shared/review',
    'shared/review-notes',
    'shared/export/official/tabled-document.ts',
    'shared/export/official/words.ts',
    'shared/export/slip/slip.ts',
    'shared/export/timeline/markup.ts',
  ],
  'shared/contract': [
    'shared/base',
    'shared/plan',
    'shared/corrective',
    'shared/directory',
    'shared/drill',
    'shared/duty',
    'shared/export/timeline/formats.ts',
    'shared/flow',
    'shared/library',
    'shared/period',
    'shared/reporting',
    'shared/response',
    'shared/review-notes',
    'shared/review/measures/shape.ts',
    'shared/review/timeline/filter.ts',
    'shared/review/timeline/scope.ts',
    'shared/roster',
    'shared/search',
    'shared/weather',
    'zod',
  ],
  'electron/backend': [
    'shared',
    'electron/backend/work',
    'electron/backend/docx',
    'electron/backend/people/pin-hash.ts',
    'node:',
    'better-sqlite3',
    'fflate',
    'zod',
  ],
  // Spreadsheets are read and written in worker threads only.
  'electron/backend/work': [
    'shared',
    'electron/backend',
    'electron/backend/docx',
    'electron/verifier/files-in.ts',
    'node:',
    'fflate',
    'read-excel-file',
    'write-excel-file',
  ],
  // The only part that writes Word files: from a document model to bytes, without journal, disk or clock.
  'electron/backend/docx': ['shared/export/official', 'docx'],
  // Of the hash library only what PINs need; everything else hashes with Node's own.
  'electron/backend/people/pin-hash.ts': ['node:', '@noble/hashes/argon2.js'],
  // What both hosts need of the machine, without knowing which of them runs.
  'electron/host': ['shared', 'electron/backend', 'node:', 'uuid'],
  // How `npm start` chooses and starts a host.
  'electron/launch': ['shared/base', 'node:', 'vite'],
  'electron/web': ['shared', 'electron/backend', 'electron/host', 'node:', 'zod'],
  // The verifier for a terminal: what it imports is all that anyone needs to check a package.
  'electron/verifier': ['shared/export/verifier', 'node:'],
  'electron/main': ['shared', 'electron/backend', 'electron/host', 'node:', 'electron', 'zod'],
  'electron/preload': ['shared/contract', 'electron'],
  'electron/cli': ['shared', 'electron/backend', 'electron/host', 'electron/web', 'node:', 'commander', 'elkjs'],
  'electron/start.ts': ['shared/base', 'electron/web', 'electron/host', 'electron/launch', 'electron/backend', 'node:'],
  renderer: [
    'shared',
    'renderer/screens/library/editor',
    'renderer/ui/chart',
    'renderer/ui/code',
    'react',
    'react-dom',
    '@blueprintjs/',
    'zustand',
    'i18next',
    '@tanstack/react-virtual',
    '@xyflow/react',
    'elkjs',
    'uuid',
    'zod',
    '@fontsource-variable/noto-sans-sc',
  ],
  // The verifier for a browser, a page of its own beside the console.
  'renderer/verifier': ['shared/base', 'shared/export/verifier'],
  // The only part that draws with the chart library: it knows themes, but nothing of what it draws.
  'renderer/ui/chart': [
    'renderer/state',
    'react',
    'echarts/core',
    'echarts/charts',
    'echarts/components',
    'echarts/renderers',
  ],
  // The only part with a text editor: it knows the text, but not whose it is.
  'renderer/ui/code': ['shared/base', 'shared/plan', 'renderer/text', '@codemirror/', '@lezer/highlight'],
  // The only part of the screens that reads YAML.
  'renderer/screens/library/editor': ['renderer', 'shared', 'react', '@blueprintjs/', 'zustand', 'zod', 'yaml'],
  // The only part that opens Word files, in a worker of its own: it knows neither screens nor state.
  'renderer/screens/library/editor/word': ['shared/plan', 'mammoth', 'fflate'],
};

const files = sourceFiles();
const zones = Object.keys(TABLE).sort((a, b) => b.length - a.length);
const zoneOf = (path: string) => zones.find((zone) => path === zone || path.startsWith(`${zone}/`));
const isOwn = (target: string) => /^(electron|renderer|shared)\//.test(target);

function allows(zone: string, target: string): boolean {
  if (isOwn(target) && zoneOf(target) === zone) return true;
  return (TABLE[zone] ?? []).some(
    (allowed) =>
      target === allowed || target.startsWith(allowed.endsWith(':') || allowed.endsWith('/') ? allowed : `${allowed}/`),
  );
}

describe('import table', () => {
  it('sees the code it judges', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(100);
  });

  it('has a place for every file', () => {
    expect(files.filter((file) => !zoneOf(file.path)).map((file) => file.path)).toEqual([]);
  });

  it('is kept by every import', () => {
    const broken = files.flatMap((file) => {
      const zone = zoneOf(file.path) ?? '';
      return file.imports.filter((target) => !allows(zone, target)).map((target) => `${file.path} -> ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('lets one folder know XState, and two know Electron', () => {
    const knows = (name: string) =>
      [...new Set(files.filter((file) => file.imports.includes(name)).map((file) => zoneOf(file.path) ?? ''))].sort();
    expect(knows('xstate')).toEqual(['shared/machines']);
    expect(knows('electron').every((zone) => zone === 'electron/main' || zone === 'electron/preload')).toBe(true);
  });

  it('keeps screens apart', () => {
    const screen = (path: string) => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1];
    const crossing = files.flatMap((file) => {
      const from = screen(file.path);
      if (from === undefined) return [];
      return file.imports
        .filter((target) => (screen(target) ?? from) !== from)
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(crossing).toEqual([]);
  });
});

describe('shared is pure', () => {
  const shared = files.filter((file) => file.path.startsWith('shared/'));
  const say = (pattern: RegExp, but: (file: SourceFile) => boolean = () => false) =>
    shared.filter((file) => !but(file) && pattern.test(codeOnly(file.text))).map((file) => file.path);

  it('reads no clock', () => {
    expect(say(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bTemporal\b/)).toEqual([]);
    expect(say(/\bnew Date\(/, (file) => file.path === 'shared/base/instant.ts')).toEqual([]);
  });

  it('draws no random numbers', () => {
    expect(say(/Math\.random|\bcrypto\./)).toEqual([]);
    expect(shared.filter((file) => file.imports.includes('uuid')).map((file) => file.path)).toEqual([]);
  });

  it('imports nothing of Node', () => {
    const node = shared.flatMap((file) => file.imports.filter((target) => target.startsWith('node:')));
    expect(node).toEqual([]);
  });

  it('sets no timers and starts no work of its own', () => {
    expect(say(/\b(setTimeout|setInterval|setImmediate|queueMicrotask|fetch)\s*\(/)).toEqual([]);
  });
});

describe('machines are data', () => {
  it('use no delays, actors or promises', () => {
    const machines = files.filter((file) => file.path.startsWith('shared/machines/'));
    const said = machines.filter((file) =>
      /\b(after|invoke)\s*:\s*[{[]|\b(spawn|fromPromise|fromCallback|sendTo|raise)\s*\(/.test(codeOnly(file.text)),
    );
    expect(said.map((file) => file.path)).toEqual([]);
  });
});
