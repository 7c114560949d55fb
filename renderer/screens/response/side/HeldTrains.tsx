import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, OfflineIcon, WarningSignIcon } from '@blueprintjs/icons';
import { trainCards } from '../../../../shared/response/trains/train-cards.ts';
import { go, useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';

/** The worst of them; the others are one press away. */
const MOST = 3;

/** 滞留列车 in one strip: what is worst about each and when it is asked again. Nothing while no train is listed. */
export function HeldTrains() {
  const { response } = useStanding();
  const { t, pick } = useText();
  const cards = trainCards(response, useNow(15_000)).filter(({ released }) => !released);
  if (cards.length === 0) return null;
  const { id } = response;
  return (
    <div className="src-band__group">
      <div className="src-band__title">
        <h2>{t('trains.table', { n: cards.length })}</h2>
        <Button size="small" variant="minimal" endIcon={<ArrowRightIcon />} onClick={() => go('trains', { id })}>
          {t('trains.title')}
        </Button>
      </div>
      <ul className="src-band__list">
        {cards.slice(0, MOST).map(({ train, worst, contact }) => (
          <li key={train}>
            <button type="button" className="src-band-row" onClick={() => go('trains', { id, train })}>
              <span className="src-band-row__top">
                <strong>{train}</strong>
                <DueClock due={{ from: contact.from, dueAt: contact.next }} />
              </span>
              <span className="src-band-row__sub">
                {worst.reason === 'lost' ? <OfflineIcon size={12} /> : null}
                {worst.reason === 'steady' || worst.reason === 'lost' ? null : <WarningSignIcon size={12} />}{' '}
                {pick(worst.words)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
