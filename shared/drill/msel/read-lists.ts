import type { Sheet } from '../../base/sheet.ts';
import type { PlanPath } from '../../plan/plan-path.ts';
import { MOMENTS, OBJECTIVES, SOURCES, TRAINS, type TableCell } from './columns.ts';
import type { MselReport } from './msel-report.ts';
import { readTable } from './read-table.ts';
import { momentIn } from './times.ts';
import { idOf, idsIn, ITEM_WORDS, linesIn, pairIn } from './words.ts';

/** The lists of a scenario beside its injects, each from its sheet. Undefined where the sheet has no such table. */

export function readObjectives(sheet: Sheet, report: MselReport): readonly object[] | undefined {
  return readTable(sheet, OBJECTIVES, 'id', report)?.rows.map((row, index) => {
    const say = placing(['objectives', index], row, report);
    const item = say('item', 'item');
    const known = idOf(ITEM_WORDS, item);
    if (item !== '' && known === undefined) {
      const all = Object.values(ITEM_WORDS).join('、');
      report.errorAt(
        row('item'),
        'item',
        `评估项应为 ${all} 之一；请改正`,
        `The item is one of ${Object.keys(ITEM_WORDS).join(', ')}: correct it`,
      );
    }
    const criteria = readPairs(say('criteria', 'criteria'), row('criteria'), report);
    return {
      id: say('id', 'id'),
      title: { zh: say('zh', 'title', 'zh'), en: say('en', 'title', 'en') },
      ...(known === undefined ? {} : { item: known }),
      steps: linesIn(say('steps', 'steps')),
      ...(criteria.length > 0 ? { criteria } : {}),
    };
  });
}

export function readSources(sheet: Sheet, report: MselReport): readonly object[] | undefined {
  return readTable(sheet, SOURCES, 'id', report)?.rows.map((row, index) => {
    const say = placing(['sources', index], row, report);
    return {
      id: say('id', 'id'),
      title: { zh: say('zh', 'title', 'zh'), en: say('en', 'title', 'en') },
      source: say('source', 'source'),
      confidence: say('confidence', 'confidence'),
    };
  });
}

export function readTrains(sheet: Sheet, report: MselReport): readonly object[] | undefined {
  return readTable(sheet, TRAINS, 'id', report)?.rows.map((row, index) => {
    const say = placing(['trains', index], row, report);
    return {
      id: say('id', 'id'),
      from: { zh: say('fromZh', 'from', 'zh'), en: say('fromEn', 'from', 'en') },
      to: { zh: say('toZh', 'to', 'zh'), en: say('toEn', 'to', 'en') },
      station: say('station', 'station'),
      due: readMoment(say('due', 'due'), row('due'), report),
      source: idsIn(say('source', 'source')),
    };
  });
}

export function readMoments(sheet: Sheet, report: MselReport): readonly object[] | undefined {
  return readTable(sheet, MOMENTS, 'id', report)?.rows.map((row, index) => {
    const say = placing(['moments', index], row, report);
    const inject = say('inject', 'inject');
    const source = idsIn(say('source', 'source'));
    return {
      id: say('id', 'id'),
      title: { zh: say('zh', 'title', 'zh'), en: say('en', 'title', 'en') },
      at: readMoment(say('at', 'at'), row('at'), report),
      ...(inject === '' ? {} : { inject }),
      ...(source.length > 0 ? { source } : {}),
      ...(say('assumed', 'assumed').includes('假定') ? { assumed: true } : {}),
    };
  });
}

/** Reads a cell of a row and remembers that a part of the scenario stands there. */
function placing<Key extends string>(path: PlanPath, row: (key: Key) => TableCell, report: MselReport) {
  return (key: Key, ...at: PlanPath): string => {
    const cell = row(key);
    if (at[0] === 'id') report.place(path, cell);
    report.place([...path, ...at], cell);
    return cell.words;
  };
}

export function readMoment(said: string, cell: TableCell, report: MselReport): object | undefined {
  const moment = momentIn(said);
  if (!moment) {
    report.errorAt(
      cell,
      'time',
      `看不懂“${said}”；请写日期和时刻，如 2023-07-30 13:05`,
      `“${said}” is no time: write date and time of day, such as 2023-07-30 13:05`,
    );
  }
  return moment;
}

function readPairs(said: string, cell: TableCell, report: MselReport): readonly object[] {
  return linesIn(said).flatMap((line) => {
    const pair = pairIn(line);
    if (pair) return [pair];
    report.errorAt(
      cell,
      'pair',
      `“${line}”缺一种文字；请写成“中文 ｜ English”`,
      `“${line}” is in one language only: write “中文 ｜ English”`,
    );
    return [];
  });
}
