import { cellAddress, type Sheet } from '../base/sheet.ts';
import type { Text } from '../base/text.ts';

/** What is wrong or odd in a table of arrivals. An error keeps the whole table out; a doubt is for a person to accept. */
export interface ArrivalFinding {
  readonly severity: 'error' | 'doubt';
  readonly rule: string;
  readonly message: Text;
  /** `C7`, or `表名 C7` where a file has several sheets. */
  readonly cell?: string;
}

/** Where something stands: row and column from 0, and what the column is called. */
export interface Spot {
  readonly row: number;
  readonly column?: number | undefined;
  readonly head?: string | undefined;
}

/** Collects findings about one sheet; every sentence begins with the place. */
export interface Findings {
  readonly list: ArrivalFinding[];
  readonly error: (rule: string, at: Spot | undefined, zh: string, en: string) => undefined;
  readonly doubt: (rule: string, at: Spot | undefined, zh: string, en: string) => undefined;
}

export function createFindings(sheet?: Pick<Sheet, 'name'>): Findings {
  const list: ArrivalFinding[] = [];
  const say =
    (severity: ArrivalFinding['severity']) => (rule: string, at: Spot | undefined, zh: string, en: string) => {
      const place = at && placeOf(at);
      const where = sheet?.name ? `${sheet.name} ` : '';
      list.push({
        severity,
        rule,
        message: place ? { zh: `${place.zh}：${zh}`, en: `${place.en}: ${en}` } : { zh, en },
        ...(at ? { cell: `${where}${cellAddress(at.row, at.column ?? 0)}` } : {}),
      });
      return undefined;
    };
  return { list, error: say('error'), doubt: say('doubt') };
}

function placeOf({ row, head }: Spot): Text {
  const called = head === undefined ? '' : `“${head}”`;
  return { zh: `第 ${row + 1} 行${called}`, en: `Row ${row + 1}${called ? ` ${called}` : ''}` };
}
