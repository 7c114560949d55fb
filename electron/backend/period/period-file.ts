import { basename } from 'node:path';
import type { Period } from '../../../shared/period/period.ts';
import { periodDocument } from '../../../shared/period/period-document.ts';
import { periodSheets, type PeriodSheets } from '../../../shared/period/period-sheets.ts';
import { fileStamp } from '../work/file-stamp.ts';
import type { PeriodFile } from '../work/write-period-file.ts';

export type PeriodForm = 'xlsx' | 'docx';

/** The file of a period, ready for the thread that writes it. */
export function periodFile(sheets: PeriodSheets, form: PeriodForm): PeriodFile {
  const name = basename(`${nameOf(sheets.period, sheets.mode)}-${fileStamp(sheets.now)}`);
  return form === 'xlsx'
    ? { name: `${name}.xlsx`, sheets: periodSheets(sheets) }
    : { name: `${name}.docx`, document: periodDocument(sheets) };
}

/** `一站一策-春运-2027-01-14-2027-02-22`; what no file name may hold is left out of the name that was typed. */
function nameOf({ name, from, until }: Period, mode: PeriodSheets['mode']): string {
  const typed = name.replaceAll(/[^\p{L}\p{N}-]/gu, '');
  return [...(mode === 'drill' ? ['演练'] : []), '一站一策', ...(typed === '' ? [] : [typed]), from, until].join('-');
}
