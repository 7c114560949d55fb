import { ErrorIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { RosterFinding } from '../../../../shared/roster/findings.ts';
import { useText } from '../../../text/use-text.ts';

/** Findings of a draft, errors first, as many as anybody reads; the rest is counted. */
export function FindingList(props: {
  readonly findings: readonly Pick<RosterFinding, 'severity' | 'message'>[];
  /** How many there are when not all were sent. */
  readonly counts?: { readonly error: number; readonly doubt: number };
}) {
  const { t, pick } = useText();
  const groups = (['error', 'doubt'] as const).map((severity) => {
    const of = props.findings.filter((finding) => finding.severity === severity);
    return { severity, of, count: props.counts?.[severity] ?? of.length };
  });
  return (
    <>
      {groups.map(({ severity, of, count }) =>
        count === 0 ? null : (
          <section key={severity} className="src-roster__group">
            <h3 className={`src-roster__${severity}`}>
              {severity === 'error' ? <ErrorIcon /> : <WarningSignIcon />}{' '}
              {t(severity === 'error' ? 'roster.importDialog.errors' : 'roster.importDialog.doubts', { n: count })}
            </h3>
            <ul>
              {of.slice(0, MOST_SHOWN).map(({ message }) => (
                <li key={message.zh}>{pick(message)}</li>
              ))}
            </ul>
            {count > MOST_SHOWN ? (
              <p className="src-muted">
                {t('roster.importDialog.more', { n: count - Math.min(of.length, MOST_SHOWN) })}
              </p>
            ) : null}
          </section>
        ),
      )}
    </>
  );
}

const MOST_SHOWN = 50;
