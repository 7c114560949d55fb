import { ArrowRightIcon, WarningSignIcon } from '@blueprintjs/icons';
import { go, useNow, type Folded } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { heldIn } from './held-count.ts';

/** Trains held on the line for one station area, and how many of them are silent. Nothing while there is none. */
export function HeldTrains(props: { readonly running: readonly Folded[] }) {
  const { running } = props;
  const { t } = useText();
  const now = useNow(15_000);
  const held = heldIn(running, now);
  const [first] = held;
  if (!first) return null;
  const silent = held.filter(({ isSilent }) => isSilent).length;
  // Of several responses all trains are shown; of one its own.
  const place = held.every(({ response }) => response === first.response) ? { id: first.response } : {};
  return (
    <button type="button" className="src-link src-station__trains" onClick={() => go('trains', place)}>
      {t('trains.station.held', { n: held.length })}
      {silent === 0 ? null : (
        <strong className="src-station__silent">
          <WarningSignIcon size={12} /> {t('trains.station.silent', { n: silent })}
        </strong>
      )}{' '}
      <ArrowRightIcon size={12} />
    </button>
  );
}
