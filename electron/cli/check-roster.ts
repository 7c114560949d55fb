import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { RosterFrame } from '../../shared/roster/frame.ts';
import { readRosterSheets } from '../../shared/roster/read-roster.ts';
import { EMPTY_ROSTER } from '../../shared/roster/state.ts';
import { readSheets } from '../backend/work/read-sheet.ts';
import { print } from './print.ts';

interface CheckCall {
  readonly file: string;
  readonly frame: RosterFrame;
  readonly year: string | undefined;
  readonly json: boolean;
}

/** Reads a roster file and prints what is found in it; nothing is written. 0 when it could be imported, 1 when not, 2 when it is not there. */
export async function checkRosterFile({ file, frame, year, json }: CheckCall): Promise<number> {
  const path = resolve(file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    process.stderr.write(`没有文件 ${path}。 There is no file ${path}.\n`);
    return 2;
  }
  if (year !== undefined && !/^20\d\d$/.test(year)) {
    process.stderr.write(`年份要写四位数，如 2026。 The year has four digits, like 2026.\n`);
    return 2;
  }
  const sheets = await readSheets(basename(path), readFileSync(path));
  if (!sheets.ok) {
    const { code, message } = sheets.refusal;
    print(json, { refused: { code, message } }, () => [`✗ ${message.zh}`, `  ${message.en}`]);
    return 1;
  }
  const ground = { frame, roster: EMPTY_ROSTER, year: year === undefined ? undefined : Number(year) };
  const { sheet, days, slots, findings } = readRosterSheets(sheets.value, ground);
  const isSound = findings.every(({ severity }) => severity === 'doubt');
  print(json, { sheet: sheet ?? null, days, slots, findings }, () => [
    `${isSound ? '✓' : '✗'} ${basename(path)}  ${sheet ?? ''}  ${days.length} 天 days, ${slots.length} 席位 seats`,
    ...findings.map(
      ({ severity, message }) =>
        `    ${severity === 'error' ? '错误 error' : '疑点 doubt'}  ${message.zh} / ${message.en}`,
    ),
  ]);
  return isSound ? 0 : 1;
}
