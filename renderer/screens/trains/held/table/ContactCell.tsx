import type { TrainCard } from '../../../../../shared/response/trains/train-card.ts';
import { useText } from '../../../../text/use-text.ts';
import { DueClock } from '../../../../ui/index.ts';
import { agoWords } from '../../../../ui/facts/ago-words.ts';
import { ContactTag } from '../card/ContactTag.tsx';

/** How contact stands, how old the last one is, and the clock of the next window. */
export function ContactCell(props: { readonly card: TrainCard; readonly now: number }) {
  const { t } = useText();
  const { contact, released } = props.card;
  return (
    <>
      <ContactTag contact={contact} />
      <span className="src-trains-cell__sub">
        {contact.reached === undefined
          ? t('trains.neverReached')
          : t('trains.reached', { ago: agoWords(t, contact.reached, props.now) })}
      </span>
      {released ? null : <DueClock due={{ from: contact.from, dueAt: contact.next }} />}
    </>
  );
}
