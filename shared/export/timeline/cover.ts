import { beijingClock, beijingDate, type Instant } from '../../base/instant.ts';
import { text, type Language, type Text } from '../../base/text.ts';
import type { CellChanges } from './csv.ts';

/** What an export says about itself, in every format: what it shows, what it left out, and how it is tied to the journal it came from. */
export interface ExportCover {
  /** Which record: one response, some days, everything. */
  readonly scope: Text;
  /** What was filtered by. */
  readonly filter: Text;
  readonly isDrill: boolean;
  readonly rows: number;
  /** Rows of the scope that the filter left out. */
  readonly leftOut: number;
  /** Streams that were not read because a row of theirs was altered or is missing: nothing of them is shown. */
  readonly unread: readonly string[];
  readonly exportedAt: Instant;
  /** Who exported it: person and post where one was signed on, the program otherwise. */
  readonly exportedBy: string;
  readonly program: string;
  readonly workstation: string;
  /** Newest checkpoint of the journal; none before the first. */
  readonly anchor?: { readonly version: number; readonly hash: string };
}

export interface CoverLine {
  /** The same in both languages, for programs. Several lines may have one. */
  readonly id: string;
  readonly label: string;
  readonly words: string;
}

export const TITLE = text('站区应急处置时间线', 'Timeline of station-area responses');
const MARK = text('【演练】', '[DRILL] ');

/** 【演练】, to stand on every page of a drill. */
export const coverMark = (language: Language): string => MARK[language].trim();

/** The title with the mark of a drill before it. */
export const coverTitle = ({ isDrill }: ExportCover, language: Language): string =>
  `${isDrill ? MARK[language] : ''}${TITLE[language]}`;

/** The cover line by line; `changes` adds what the format made other than it stands in the record. */
export function coverLines(cover: ExportCover, language: Language, changes?: CellChanges): readonly CoverLine[] {
  const line = (id: string, label: Text, words: Text | string): CoverLine => ({
    id,
    label: label[language],
    words: typeof words === 'string' ? words : words[language],
  });
  const { scope, filter, rows, leftOut, exportedAt, exportedBy, program, workstation, anchor } = cover;
  return [
    line('kind', text('性质', 'Kind'), cover.isDrill ? text('演练', 'drill') : text('实战', 'live')),
    line('scope', text('范围', 'Scope'), scope),
    line('filter', text('筛选', 'Filter'), filter),
    line('rows', text('列出', 'Rows shown'), String(rows)),
    line(
      'left-out',
      text('未列出', 'Rows left out'),
      leftOut === 0
        ? text('0，范围内的记录全部列出', '0: every row of the scope is shown')
        : text(`${leftOut}，因不合筛选条件`, `${leftOut}, which do not fit the filter`),
    ),
    ...cover.unread.map((stream) =>
      line(
        'not-read',
        text('未能读取', 'Not read'),
        text(
          `${stream}：有记录被改动或缺失，请核验日志库`,
          `${stream}: a row was altered or is missing, verify the journal`,
        ),
      ),
    ),
    line(
      'exported-at',
      text('导出时间', 'Exported at'),
      `${beijingDate(exportedAt)} ${beijingClock(exportedAt, true)}`,
    ),
    line('exported-by', text('导出人', 'Exported by'), exportedBy),
    line('program', text('程序与工作站', 'Program and workstation'), `${program}, ${workstation}`),
    line(
      'checkpoint',
      text('最新检查点', 'Newest checkpoint'),
      anchor ? `${anchor.version} ${anchor.hash}` : text('尚无', 'none so far'),
    ),
    ...(changes ? changeLines(changes).map((words) => line('changed', text('改动', 'Changed'), words)) : []),
  ];
}

/** What the format changed, and where the record stands unchanged. */
function changeLines({ quoted, shown, cut }: CellChanges): readonly Text[] {
  return [
    ...(quoted > 0
      ? [
          text(
            `${quoted} 个单元格以 = + - @ 等开头，前面加了撇号，以免表格软件当成公式运行`,
            `${quoted} cells begin with = + - @ or the like; an apostrophe stands before them so that no spreadsheet runs them as formulas`,
          ),
        ]
      : []),
    ...(shown > 0
      ? [
          text(
            `${shown} 个看不见的控制字符改用可见符号（␀ 至 ␡、�）`,
            `${shown} control characters that cannot be seen show as symbols (␀ to ␡, �)`,
          ),
        ]
      : []),
    ...(cut > 0
      ? [
          text(
            `${cut} 个单元格超过 32,767 字（Excel 每格的上限），已截短；全文见 CSV 或 JSON Lines 导出`,
            `${cut} cells exceed 32,767 characters, the most that Excel holds, and are cut; the whole text is in an export as CSV or JSON Lines`,
          ),
        ]
      : []),
  ];
}

/** The cover as a text file. */
export function coverText(cover: ExportCover, language: Language, changes: CellChanges): string {
  const colon = language === 'zh' ? '：' : ': ';
  const lines = coverLines(cover, language, changes).map(({ label, words }) => `${label}${colon}${words}`);
  return `${[coverTitle(cover, language), '', ...lines].join('\n')}\n`;
}
