import { ErrorIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Finding } from '../../../../../shared/plan/findings.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import { useEdited } from '../session/use-session.ts';
import { useOwnFile } from '../use-own-file.ts';

/** What the checks find in the text as it stands; a click leads to the line and its part. */
export function ChecksPane(props: { readonly onGo: (line: number) => void }) {
  const { t } = useText();
  const checked = useEdited((state) => state.checked);
  const isChecking = useEdited((state) => state.isChecking);
  const file = useOwnFile();
  if (!checked) return <p className="src-checks__state">{t('editor.checks.checking')}</p>;
  const sorted = checked.findings.toSorted(
    (a, b) => Number(a.severity === 'doubt') - Number(b.severity === 'doubt') || (a.line ?? 0) - (b.line ?? 0),
  );
  const own = sorted.filter((one) => one.file === file);
  const elsewhere = sorted.filter((one) => one.file !== file);
  const errors = sorted.filter((one) => one.severity === 'error').length;
  return (
    <div className="src-checks">
      <p className="src-checks__state" role="status">
        {sorted.length === 0 ? (
          <Tag tone="good" icon={<TickCircleIcon size={14} />}>
            {t('editor.checks.good')}
          </Tag>
        ) : (
          t('editor.checks.sum', { errors, doubts: sorted.length - errors })
        )}
        {isChecking ? <span className="src-muted"> {t('editor.checks.checking')}</span> : null}
      </p>
      <Findings findings={own} label={t('editor.checks.list')} onGo={props.onGo} />
      {elsewhere.length === 0 ? null : (
        <>
          <h3 className="src-checks__title">{t('editor.checks.elsewhere')}</h3>
          <Findings findings={elsewhere} label={t('editor.checks.elsewhere')} />
        </>
      )}
    </div>
  );
}

function Findings(props: {
  readonly findings: readonly Finding[];
  readonly label: string;
  /** Absent for findings in other files. */
  readonly onGo?: (line: number) => void;
}) {
  const { findings, label, onGo } = props;
  const { t, pick } = useText();
  return (
    <ol className="src-checks__list" aria-label={label}>
      {findings.map((finding, index) => {
        const { line, severity } = finding;
        const words = (
          <>
            <span className="src-checks__where">
              <Tag
                tone={severity === 'error' ? 'bad' : 'warn'}
                icon={severity === 'error' ? <ErrorIcon size={14} /> : <WarningSignIcon size={14} />}
              >
                {t(`library.findings.${severity}`)}
              </Tag>
              {onGo ? '' : finding.file}
              {line === undefined ? '' : t('library.findings.atLine', { line })}
              {finding.clause === undefined ? '' : t('library.findings.atClause', { clause: finding.clause })}
            </span>
            <span>{pick(finding.message)}</span>
          </>
        );
        return (
          // oxlint-disable-next-line react/no-array-index-key -- several findings may say the same of one line
          <li key={index}>
            {onGo ? (
              <button type="button" className="src-checks__one" onClick={() => onGo(line ?? 1)}>
                {words}
              </button>
            ) : (
              <div className="src-checks__one">{words}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
