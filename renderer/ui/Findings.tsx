import { ErrorIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Finding } from '../../shared/plan/findings.ts';
import { useText } from '../text/use-text.ts';
import { Tag } from './Tag.tsx';
import './findings.css';

/** What was found in a file of plans or scenarios, errors first: where, and in a sentence what to do. */
export function Findings(props: {
  readonly findings: readonly Finding[];
  /** Leads to the line. */
  readonly onGo?: (line: number) => void;
}) {
  const { findings, onGo } = props;
  const { t, pick } = useText();
  const sorted = findings.toSorted(
    (a, b) => a.severity.localeCompare(b.severity) * -1 || (a.line ?? 0) - (b.line ?? 0),
  );
  return (
    <ol className="src-findings" aria-label={t('library.findings.title')}>
      {sorted.map((finding, at) => (
        // Several findings may say the same of one line; they never move.
        // oxlint-disable-next-line react/no-array-index-key -- findings have no name of their own and never move
        <li key={at} className="src-findings__one">
          {finding.severity === 'error' ? (
            <Tag tone="bad" icon={<ErrorIcon size={14} />}>
              {t('library.findings.error')}
            </Tag>
          ) : (
            <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
              {t('library.findings.doubt')}
            </Tag>
          )}
          <span className="src-findings__where">
            {finding.file} <Line line={finding.line} onGo={onGo} />
            {finding.clause === undefined ? '' : t('library.findings.atClause', { clause: finding.clause })}
          </span>
          <span className="src-findings__what">{pick(finding.message)}</span>
        </li>
      ))}
    </ol>
  );
}

function Line(props: { readonly line: number | undefined; readonly onGo: ((line: number) => void) | undefined }) {
  const { line, onGo } = props;
  const { t } = useText();
  if (line === undefined) return null;
  const words = t('library.findings.atLine', { line });
  return onGo ? (
    <button type="button" className="src-link" onClick={() => onGo(line)}>
      {words}
    </button>
  ) : (
    words
  );
}
