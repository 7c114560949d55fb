import { useSummaries, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** Running responses that could not be read or folded: said aloud, since they are missing everywhere else. */
export function FailedResponses() {
  const { t } = useText();
  const failed = useView((state) => state.failed);
  const missing = useSummaries().filter((one) => one.closedAt === undefined && failed.has(one.id));
  if (missing.length === 0) return null;
  return (
    <ul className="src-failed" role="alert">
      {missing.map((one) => (
        <li key={one.id}>
          {t('watch.running.failed', { what: one.what })}
          <div className="src-muted">{failed.get(one.id)}</div>
        </li>
      ))}
    </ul>
  );
}
