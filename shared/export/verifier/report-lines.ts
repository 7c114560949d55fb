import { text, type Text } from '../../base/text.ts';
import { limitsOf } from './limits.ts';
import type { CheckState, PackageReport } from './report.ts';

/** The mark of a state, which no colour has to carry. */
export const STATE_MARKS: Readonly<Record<CheckState, string>> = { good: '✓', bad: '✗', open: '○' };

/** How a package stands as a whole: `open` where nothing is wrong, but nobody's signature was found sound. */
export function stateOf({ findings, keyId }: PackageReport): CheckState {
  if (findings.length > 0) return 'bad';
  return keyId === undefined ? 'open' : 'good';
}

/** One sentence for the whole. */
export function verdictOf(report: PackageReport): Text {
  const { findings, kind, rows, removed, checks, keyId } = report;
  if (findings.length > 0)
    return text(`有 ${findings.length} 处问题（共 ${rows} 条）。`, `${findings.length} findings in ${rows} rows.`);
  const said = kind === 'redacted' ? redactedWords(rows, removed.length) : fullWords(rows);
  if (keyId === undefined)
    return text(
      `前后吻合${said.zh}但没有核验过的签名，不能证明出自哪台工作站，见下。`,
      `Consistent${said.en} But no signature was checked, so nothing proves which workstation it is from: see below.`,
    );
  const doubt = checks.some(({ state }) => state === 'open')
    ? text('有的项目未能核验，见下。', ' Some of it could not be checked, see below.')
    : text('', '');
  return text(
    `完好${said.zh}签名密钥 ${keyId}，请与已知的密钥编号核对。${doubt.zh}`,
    `Sound${said.en} Signed by key ${keyId}: compare it with the key id that you know.${doubt.en}`,
  );
}

const fullWords = (rows: number) =>
  text(`：共 ${rows} 条，逐条相接。`, `: ${rows} rows, each chained to the one before.`);

const redactedWords = (rows: number, removed: number) =>
  text(
    `的脱敏副本：保留 ${rows} 条，隐去 ${removed} 条。`,
    ` redacted copy. Entries kept: ${rows}, taken out: ${removed}.`,
  );

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
