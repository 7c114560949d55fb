import type { Sheet, SheetCell } from '../base/sheet.ts';

/** What a column of an arrival table holds. */
export type ColumnKind = 'station' | 'train' | 'date' | 'span' | 'due' | 'expected' | 'actual' | 'late' | 'people';

/** How these columns are called in the trade. Compared without blanks, brackets and what stands in them. */
const HEADS: Readonly<Record<ColumnKind, readonly string[]>> = {
  station: ['车站', '到站', '到达站', '到达车站', '站名', '站区', '终到站', 'station'],
  train: ['车次', '列车', '列车车次', '车次号', '列车号', 'train', 'trainno', 'trainnumber'],
  date: ['日期', '到达日期', '运行日期', 'date', 'day'],
  span: ['时段', '小时', '时间段', '时间区间', '时间', '到达时段', 'hour', 'slot', 'period', 'time'],
  due: [
    '图定到达',
    '图定',
    '图定到时',
    '图定到达时间',
    '图定时刻',
    '计划到达',
    '计划到时',
    '正点到达',
    '应到',
    '到达时刻',
    '到达时间',
    '到站时间',
    '到点',
    'due',
    'scheduled',
  ],
  expected: ['预计到达', '预计', '预计到时', '预计到达时间', '预到', '预报到达', 'expected', 'eta'],
  actual: ['实际到达', '实际', '实到', '实际到时', '实际到达时间', 'actual', 'ata'],
  late: ['晚点', '晚点分钟', '晚点时间', '晚点分', '晚点时分', 'late', 'lateminutes', 'delay'],
  people: [
    '人数',
    '到达人数',
    '下车人数',
    '旅客人数',
    '预计人数',
    '旅客数',
    '下车旅客',
    '下车旅客数',
    '预计到达人数',
    '预计下车人数',
    '客流',
    '客流量',
    '到达客流',
    '到达量',
    'people',
    'passengers',
  ],
};

const KIND_BY_HEAD = new Map(
  Object.entries(HEADS).flatMap(([kind, heads]) => heads.map((head) => [head, kind as ColumnKind] as const)),
);

/** A column that is read. A column of people may be of one station: then its head is the station's name. */
export interface Column {
  readonly kind: ColumnKind;
  readonly column: number;
  readonly head: string;
  readonly station?: string;
}

export interface Head {
  readonly row: number;
  readonly columns: readonly Column[];
  /** Heads of columns that nobody here reads. */
  readonly unread: readonly { readonly column: number; readonly head: string }[];
}

/** A column that numbers the rows is nothing to be read. */
const COUNTED_ROWS = /^(?:序号|编号|no\.?)$/;

/** Rows looked through for the head: titles and notes may stand above it. */
const LOOKED_THROUGH = 20;

type Cells = readonly (SheetCell | undefined)[];
type StationOf = (typed: string) => string | undefined;

/** The first row that names what makes a table: people or a train, and a time. A head of two rows, the upper one merged over the lower, is read as one. */
export function findHead({ rows }: Pick<Sheet, 'rows'>, stationOf: StationOf): Head | undefined {
  for (const [row, cells] of rows.slice(0, LOOKED_THROUGH).entries()) {
    const below = rows[row + 1] ?? [];
    const head =
      isLowerHead(below, stationOf) && !isHead(below, stationOf)
        ? readHead(row + 1, joined(cells, below), stationOf)
        : readHead(row, cells, stationOf);
    if (isWhole(head)) return head;
  }
  return undefined;
}

/** Whether a row by itself is the head of a table. */
export const isHead = (cells: Cells, stationOf: StationOf): boolean => isWhole(readHead(0, cells, stationOf));

function isWhole({ columns }: Head): boolean {
  const has = (...kinds: readonly ColumnKind[]) => columns.some(({ kind }) => kinds.includes(kind));
  return (has('train') && has('due', 'expected', 'actual', 'span')) || (has('people') && has('span'));
}

/** Nothing but names of columns and of stations, two at least: a row of data has a number or a time, too. */
function isLowerHead(cells: Cells, stationOf: StationOf): boolean {
  const heads = cells.filter((cell) => cell !== undefined).map(({ text }) => text ?? '');
  const isNamed = (head: string) => KIND_BY_HEAD.has(plainHead(head)) || stationOf(head) !== undefined;
  return heads.filter(isNamed).length > 1 && heads.every((head) => isNamed(head) || plainHead(head).endsWith('计'));
}

function joined(upper: Cells, lower: Cells): Cells {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => lower[column] ?? upper[column]);
}

function readHead(row: number, cells: Cells, stationOf: StationOf): Head {
  const columns: Column[] = [];
  const unread: { column: number; head: string }[] = [];
  for (const [column, cell] of cells.entries()) {
    const head = cell?.text?.trim() ?? '';
    if (head === '' || COUNTED_ROWS.test(plainHead(head))) continue;
    const kind = KIND_BY_HEAD.get(plainHead(head));
    const station = kind === undefined ? stationOf(head) : undefined;
    if (kind !== undefined && !columns.some((one) => one.kind === kind)) columns.push({ kind, column, head });
    else if (station !== undefined) columns.push({ kind: 'people', column, head, station });
    else unread.push({ column, head });
  }
  return { row, columns, unread };
}

function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .replaceAll(/[(（[【].*?[)）\]】]/g, '')
    .replaceAll(/[\s:：_-]/g, '')
    .toLowerCase();
}
