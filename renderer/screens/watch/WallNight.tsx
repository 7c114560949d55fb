import { WarningSignIcon } from '@blueprintjs/icons';
import type { Night } from '../../../shared/flow/night.ts';
import { useNow, type Folded } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { gapWords } from './gap-words.ts';
import { heldIn } from './held-count.ts';

/** What a wall card says of trains held and of the night's capacity, to be read and not pressed. Nothing where there is nothing to say. */
export function WallNight(props: {
  readonly day: string;
  readonly night: Night | undefined;
  readonly running: readonly Folded[];
}) {
  const { day, night, running } = props;
  const { t, language } = useText();
  const held = heldIn(running, useNow(15_000));
  const silent = held.filter(({ isSilent }) => isSilent).length;
  const gap = gapWords(day, night, language);
  return (
    <>
      {held.length === 0 ? null : <span>{t('trains.station.held', { n: held.length })}</span>}
      {silent === 0 ? null : (
        <span className="src-wall__bad">
          <WarningSignIcon /> {t('trains.station.silent', { n: silent })}
        </span>
      )}
      {gap === undefined ? null : (
        <span className="src-wall__bad">
          <WarningSignIcon /> {t('watch.station.gap', gap)}
        </span>
      )}
    </>
  );
}
