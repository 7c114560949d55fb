import { useMemo } from 'react';
import { useText } from '../../../text/use-text.ts';
import { useStanding } from '../desk.ts';
import { historyOf, takenBack } from '../model/history.ts';
import { EventLine } from '../timeline/EventLine.tsx';
import { useCard } from './card.ts';

/** Everything the journal says about this step, oldest first. */
export function StepHistory() {
  const { step } = useCard();
  const { response, events } = useStanding();
  const { t } = useText();
  const history = useMemo(() => historyOf(events, step.ref), [events, step.ref]);
  const undone = useMemo(() => takenBack(response), [response]);
  return (
    <section className="src-card__section" aria-label={t('response.card.history')}>
      <h3>{t('response.card.history')}</h3>
      {history.length === 0 ? <p className="src-muted">{t('response.card.noHistory')}</p> : null}
      <ol className="src-card__list">
        {history.map((event) => (
          <EventLine key={event.version} event={event} response={response} struck={undone.has(event.version)} />
        ))}
      </ol>
    </section>
  );
}
