import { text, type Text } from '../../base/text.ts';
import { limitsOf } from './limits.ts';
import type { CheckState, PackageReport } from './report.ts';

/** The mark of a state, which no colour has to carry. */
export const STATE_MARKS: Readonly<Record<CheckState, string>> = { good: '✓', bad: '✗', open: '○' };

/** One sentence for the whole. */
export function verdictOf({ findings, kind, rows, removed, checks }: PackageReport): Text {
  if (findings.length > 0)
    return text(`有 ${findings.length} 处问题（共 ${rows} 条）。`, `${findings.length} findings in ${rows} rows.`);
  const doubt = checks.some(({ state }) => state === 'open')
    ? text('有的项目未能核验，见下。', ' Some of it could not be checked, see below.')
    : text('', '');
  return kind === 'redacted'
    ? text(
        `完好的脱敏副本：保留 ${rows} 条，隐去 ${removed.length} 条。${doubt.zh}`,
        `A sound redacted copy. Entries kept: ${rows}, taken out: ${removed.length}.${doubt.en}`,
      )
    : text(
        `完好：共 ${rows} 条，逐条相接。${doubt.zh}`,
        `Sound: ${rows} rows, each chained to the one before.${doubt.en}`,
      );
}

/** A report as lines for a terminal: verdict, findings, what was checked, and what that cannot prove. */
export function reportLines(report: PackageReport): readonly string[] {
  const both = ({ zh, en }: Text) => `${zh} / ${en}`;
  const verdict = verdictOf(report);
  return [
    `${report.mode === 'drill' ? '【演练 DRILL】 ' : ''}${verdict.zh} ${verdict.en}`,
    ...report.findings.map(({ code, file, row, message }) => {
      const place = row === undefined ? file : `${file}:${row}`;
      return `  ${code}  ${place}  ${both(message)}`;
    }),
    ...report.checks.map(({ state, title, detail }) => `  ${STATE_MARKS[state]} ${both(title)}: ${both(detail)}`),
    ...limitsOf(report.kind).map((limit) => `  · ${both(limit)}`),
  ];
}
