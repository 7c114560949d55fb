import type { Seat } from '../../../../shared/roster/state.ts';
import { useText } from '../../../text/use-text.ts';

/** Who is down for a seat, and whom he sits in for. */
export function PersonName({ seat }: { readonly seat: Seat | undefined }) {
  const { t } = useText();
  if (!seat) return <span className="src-muted">{t('roster.shift.open')}</span>;
  const from = seat.substitutions?.[0]?.from;
  return (
    <>
      <strong>{seat.person}</strong>
      {from === undefined || from === seat.person ? null : (
        <span className="src-muted"> {t('roster.instead', { person: from })}</span>
      )}
    </>
  );
}
