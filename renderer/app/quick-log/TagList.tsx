import { useText } from '../../text/use-text.ts';
import type { Completion } from './use-completion.ts';

export const TAG_LIST_ID = 'src-quick-offers';
export const offerId = (index: number) => `${TAG_LIST_ID}-${index}`;

const HEADS = { '@': 'quick.posts', '#': 'quick.places', '/': 'quick.kinds' } as const;

/** What can complete the tag that is being typed; stands above the line, and the cursor stays in the line. */
export function TagList(props: { readonly completion: Completion; readonly onTake: (tag: string) => void }) {
  const { sign, offers, chosen } = props.completion;
  const { t } = useText();
  return (
    <div className="src-quick__offers">
      <div className="src-quick__offers-head">{t(HEADS[sign])}</div>
      <div id={TAG_LIST_ID} role="listbox" aria-label={t(HEADS[sign])}>
        {offers.map((offer, index) => (
          <div
            key={offer.tag}
            id={offerId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={offer.tag === chosen}
            className="src-quick__offer"
            onMouseDown={(event) => {
              // The cursor stays in the line.
              event.preventDefault();
              props.onTake(offer.tag);
            }}
          >
            <span>{offer.tag}</span>
            {offer.more === undefined ? null : <span className="src-muted">{offer.more}</span>}
          </div>
        ))}
      </div>
      <div className="src-quick__offers-keys">{t('quick.listKeys')}</div>
    </div>
  );
}
