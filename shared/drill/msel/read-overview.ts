import type { Sheet } from '../../base/sheet.ts';
import { OVERVIEW, type TableCell } from './columns.ts';
import type { MselReport } from './msel-report.ts';
import { readMoment } from './read-lists.ts';
import { readTable } from './read-table.ts';
import { idIn, idsIn, type MselLabels } from './words.ts';

/** The header of a scenario, item by item. Undefined where the sheet is no such list. */
export function readOverview(
  sheet: Sheet,
  labels: MselLabels,
  report: MselReport,
): Readonly<Record<string, unknown>> | undefined {
  const table = readTable(sheet, OVERVIEW, 'item', report);
  if (!table) return undefined;
  const others: object[] = [];
  const posts: string[] = [];
  const header: Record<string, unknown> = {};
  for (const row of table.rows) {
    const item = row('item').words;
    const cell = row('value');
    const { words } = cell;
    const pair = { zh: row('zh').words, en: row('en').words };
    const key = ITEMS[item];
    if (key === undefined) {
      report.doubtAt(
        row('item'),
        'item-unread',
        `没有“${item}”这一项，没有读入；请核对`,
        `There is no item “${item}”, and it was not read: check it`,
      );
      continue;
    }
    report.place([key], PAIRS.includes(key) ? row('zh') : cell);
    if (key === 'otherStations') others.push({ station: words, why: pair });
    else if (key === 'posts') posts.push(idIn(labels.posts, words));
    else header[key] = valueOf(key, words, pair, cell, report);
    if (key === 'posts') report.place(['posts', posts.length - 1], cell);
    if (key === 'otherStations') report.place(['otherStations', others.length - 1], cell);
  }
  return { ...header, ...(others.length > 0 ? { otherStations: others } : {}), posts };
}

const ITEMS: Readonly<Record<string, string>> = {
  编号: 'id',
  名称: 'title',
  目的: 'purpose',
  事实与假定: 'notice',
  '计划时长（分钟）': 'minutes',
  站区: 'station',
  不限站区: 'anyStation',
  涉及站区: 'otherStations',
  专项预案: 'plans',
  开始时间: 'start',
  参演岗位: 'posts',
};

const PAIRS: readonly string[] = ['title', 'purpose', 'notice'];

function valueOf(key: string, words: string, pair: object, cell: TableCell, report: MselReport): unknown {
  if (PAIRS.includes(key)) return pair;
  switch (key) {
    case 'minutes':
      return words === '' ? undefined : Number(words);
    case 'anyStation':
      return words === '是' ? true : undefined;
    case 'plans':
      return idsIn(words);
    case 'start':
      return readMoment(words, cell, report);
    default:
      return words;
  }
}
