/** Every form a timeline can be exported in; the names are also those of the files' ends. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonl', 'xes', 'docx', 'pdf', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * More rows of a timeline than this a form does not take. Measured on this console: 100,000 folded rows take some 860 MB while they are written, which is as much as
 * a duty room's computer bears; workbooks (some 480 MB for 9,500), Word and printing take more for a row, and Excel's own limit of 1,048,576 lines is never met. Bare rows of the whole journal as
 * CSV or JSON Lines are not folded and have no limit.
 */
export const MOST_ROWS: Readonly<Record<ExportFormat, number>> = {
  csv: 100_000,
  jsonl: 100_000,
  xes: 100_000,
  html: 100_000,
  xlsx: 20_000,
  docx: 10_000,
  pdf: 10_000,
};
