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

/** Rows looked through for the head: titles and notes may stand above it. */
const LOOKED_THROUGH = 20;

/** The first row that names what makes a table: people or a train, and a time. */
export function findHead(
  { rows }: Pick<Sheet, 'rows'>,
  stationOf: (typed: string) => string | undefined,
): Head | undefined {
  for (const [row, cells] of rows.slice(0, LOOKED_THROUGH).entries()) {
    const head = readHead(row, cells, stationOf);
    const has = (...kinds: readonly ColumnKind[]) => head.columns.some(({ kind }) => kinds.includes(kind));
    const isByTrain = has('train') && has('due', 'expected', 'actual', 'span');
    if (isByTrain || (has('people') && has('span'))) return head;
  }
  return undefined;
}

function readHead(
  row: number,
  cells: readonly (SheetCell | undefined)[],
  stationOf: (typed: string) => string | undefined,
): Head {
  const columns: Column[] = [];
  const unread: { column: number; head: string }[] = [];
  for (const [column, cell] of cells.entries()) {
    const head = cell?.text?.trim() ?? '';
    if (head === '') continue;
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
