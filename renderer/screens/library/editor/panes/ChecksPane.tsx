import { ErrorIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Finding } from '../../../../../shared/plan/findings.ts';
import { go, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';
import { useEdited } from '../session/use-session.ts';
import { useOwnFile } from '../use-own-file.ts';
import { Coverage } from './Coverage.tsx';

/** What the checks find in the text as it stands; a click leads to the line and its part. */
export function ChecksPane(props: { readonly onGo: (line: number) => void }) {
  const { t } = useText();
  const checked = useEdited((state) => state.checked);
  const isChecking = useEdited((state) => state.isChecking);
  const file = useOwnFile();
  const plans = useView((state) => state.plans);
  const drafts = useView((state) => state.drafts);
  const coverage = <Coverage onGo={props.onGo} />;
  if (!checked)
    return (
      <div className="src-checks">
        <p className="src-checks__state">{t('editor.checks.checking')}</p>
        {coverage}
      </div>
    );
  const sorted = checked.findings.toSorted(
    (a, b) => Number(a.severity === 'doubt') - Number(b.severity === 'doubt') || (a.line ?? 0) - (b.line ?? 0),
  );
  const toOther = ({ file: other, line }: Finding) => {
    const id = plans.find((one) => one.file === other)?.id;
    if (id === undefined) return undefined;
    // The line is one of the edition in force: in a draft something else may stand there.
    const isDraft = drafts.some((one) => one.plan === id);
    return () => go('library', { edit: id, ...(isDraft || line === undefined ? {} : { line: String(line) }) });
  };
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
      {coverage}
      <Findings
        findings={own}
        label={t('editor.checks.list')}
        wayTo={({ line }) =>
          () =>
            props.onGo(line ?? 1)
          }
      />
      {elsewhere.length === 0 ? null : (
        <>
          <h3 className="src-checks__title">{t('editor.checks.elsewhere')}</h3>
          <p className="src-muted">{t('owner.elsewhere')}</p>
          <Findings findings={elsewhere} label={t('editor.checks.elsewhere')} isElsewhere wayTo={toOther} />
        </>
      )}
    </div>
  );
}

function Findings(props: {
  readonly findings: readonly Finding[];
  readonly label: string;
  readonly isElsewhere?: boolean;
  /** What leads to the place; undefined where nothing does. */
  readonly wayTo: (finding: Finding) => (() => void) | undefined;
}) {
  const { findings, label, isElsewhere = false, wayTo } = props;
  const { t, pick } = useText();
  return (
    <ol className="src-checks__list" aria-label={label}>
      {findings.map((finding, index) => {
        const { line, severity } = finding;
        const lead = wayTo(finding);
        const words = (
          <>
            <span className="src-checks__where">
              <Tag
                tone={severity === 'error' ? 'bad' : 'warn'}
                icon={severity === 'error' ? <ErrorIcon size={14} /> : <WarningSignIcon size={14} />}
              >
                {t(`library.findings.${severity}`)}
              </Tag>
              {isElsewhere ? finding.file : ''}
              {line === undefined ? '' : t('library.findings.atLine', { line })}
              {finding.clause === undefined ? '' : t('library.findings.atClause', { clause: finding.clause })}
            </span>
            <span>{pick(finding.message)}</span>
          </>
        );
        return (
          // oxlint-disable-next-line react/no-array-index-key -- several findings may say the same of one line
          <li key={index}>
            {lead ? (
              <button type="button" className="src-checks__one" onClick={lead}>
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
