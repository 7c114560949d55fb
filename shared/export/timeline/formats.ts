/** Every form a timeline can be exported in; the names are also those of the files' ends. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonl', 'xes', 'docx', 'pdf', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * More rows than this a form does not take, for what memory bears and what the programs that open it bear: Word and printing slow down long before Excel's own
 * limit of 1,048,576 lines.
 */
export const MOST_ROWS: Readonly<Record<ExportFormat, number>> = {
  csv: 200_000,
  jsonl: 200_000,
  xes: 200_000,
  html: 100_000,
  xlsx: 50_000,
  docx: 10_000,
  pdf: 10_000,
};
