import { ErrorIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

/** What was found in a plan file: where, and in a sentence what to do. */
export function Findings(props: { readonly findings: PlanEntry['findings'] }) {
  const { t, pick } = useText();
  const sorted = props.findings.toSorted(
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
            {finding.file}
            {finding.line === undefined ? '' : t('library.findings.atLine', { line: finding.line })}
            {finding.clause === undefined ? '' : t('library.findings.atClause', { clause: finding.clause })}
          </span>
          <span className="src-findings__what">{pick(finding.message)}</span>
        </li>
      ))}
    </ol>
  );
}
