import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { inParens } from '../parts/join-words.ts';
import { useCard } from './card.ts';

/** Of a step that no plan foresaw: why it was added, by whom, and what becomes of that. */
export function Unplanned() {
  const { step } = useCard();
  const { events } = useStanding();
  const { names } = useDesk();
  const { t, pick } = useText();
  if (step.planState.pinned.tier !== 'unplanned') return null;
  const added = events.find((event) => event.type === 'StepAdded' && event.data.step === step.ref);
  if (added?.type !== 'StepAdded') return null;
  return (
    <section className="src-card__section" aria-label={t('desk.add.card')}>
      <h3>{t('desk.add.card')}</h3>
      <p>{t('desk.add.cardWhy', { why: added.data.reason })}</p>
      <p className="src-muted">
        {inParens(t, added.byPerson, pick(names.post(added.byPost)))} <Stamp at={added.at} /> · {t('desk.add.improve')}
      </p>
    </section>
  );
}
