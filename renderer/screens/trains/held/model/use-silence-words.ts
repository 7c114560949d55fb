import { beijingStamp } from '../../../../../shared/base/instant.ts';
import { useNow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import type { HeldTrain } from './held-trains.ts';

/** The grounds of a silence: since when, how many windows, which channels were silent and which have not been tried. Empty while there is none. */
export function useSilenceWords({ card, care }: HeldTrain): string {
  const { t, pick } = useText();
  const now = useNow(60_000);
  const { silent, silentSince, reached, tried, untried } = card.contact;
  if (silentSince === undefined) return '';
  const names = (ids: readonly string[]) =>
    care.contact.channels
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => pick(title))
      .join(t('response.punct.comma'));
  return [
    reached === undefined
      ? t('trains.silence.never', { n: silent })
      : t('trains.silence.since', { at: beijingStamp(reached, now), n: silent }),
    tried.length === 0 ? '' : t('trains.silence.tried', { channels: names(tried) }),
    untried.length === 0 ? '' : t('trains.silence.untried', { channels: names(untried) }),
  ]
    .filter((one) => one !== '')
    .join(t('response.punct.semicolon'));
}
