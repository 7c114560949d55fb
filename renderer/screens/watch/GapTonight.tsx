import { WarningSignIcon } from '@blueprintjs/icons';
import type { Night } from '../../../shared/flow/night.ts';
import { go } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { gapWords } from './gap-words.ts';

/** That more will arrive at this station than can be carried on, in which hour at the worst, and the way to the forecast. Nothing where it suffices. */
export function GapTonight(props: { readonly day: string; readonly night: Night | undefined }) {
  const { day, night } = props;
  const { t, language } = useText();
  const words = gapWords(day, night, language);
  if (!night || !words) return null;
  return (
    <button
      type="button"
      className="src-link src-station__gap"
      title={t('watch.station.gapMeaning', words)}
      onClick={() => go('trains', { tab: 'flow', station: night.station })}
    >
      <WarningSignIcon size={12} /> {t('watch.station.gap', words)}
    </button>
  );
}
