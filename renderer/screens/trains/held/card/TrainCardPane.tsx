import { Button } from '@blueprintjs/core';
import { isRunning } from '../../../../../shared/response/state.ts';
import { useText } from '../../../../text/use-text.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';
import type { TrainDialog } from '../dialogs/dialog.ts';
import type { HeldTrain } from '../model/held-trains.ts';
import { ArrivalsPanel } from './ArrivalsPanel.tsx';
import { CardActs } from './CardActs.tsx';
import { ContactPanel } from './ContactPanel.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EnquiriesPanel } from './EnquiriesPanel.tsx';
import { LegsPanel } from './LegsPanel.tsx';
import { ValuesPanel } from './ValuesPanel.tsx';
import { WorstTag } from './WorstTag.tsx';
import './card.css';

/** The card of one train: all that is known of it, and everything that can be done about it. */
export function TrainCardPane(props: {
  readonly held: HeldTrain;
  readonly onOpen: (dialog: TrainDialog) => void;
  readonly onClose: () => void;
}) {
  const { held, onOpen, onClose } = props;
  const { card, response, station } = held;
  const { t, pick } = useText();
  const readOnly = !isRunning(response);
  const { cause, route, record } = card;
  const of = { held, readOnly, onOpen };
  const enquiries = response.trains?.enquiries.filter(({ train }) => train === card.train) ?? [];
  return (
    <article className="src-train-card" aria-label={t('trains.card', { train: card.train })}>
      <header className="src-train-card__head">
        <h2>{card.train}</h2>
        {station ? <strong>{pick(station)}</strong> : null}
        <span>{route}</span>
        <WorstTag worst={card.worst} />
        {cause ? (
          <span className="src-muted">
            {t('trains.causeOf', { cause: cause.title })}
            {cause.others.length === 0 ? '' : t('trains.causeOthers', { trains: cause.others.join(' ') })}
          </span>
        ) : null}
        {record.former.length === 0 ? null : (
          <span className="src-muted">
            {t('trains.former', { trains: record.former.map(({ train }) => train).join(' ') })}
          </span>
        )}
        <Button size="small" className="src-train-card__close" onClick={onClose}>
          {t('trains.backToTable')} <KeyCap>Esc</KeyCap>
        </Button>
      </header>
      {readOnly ? null : <CardActs train={card.train} onOpen={onOpen} />}
      <div className="src-train-card__panels">
        <div>
          <ContactPanel {...of} />
          <DecisionPanel {...of} />
          <ArrivalsPanel {...of} />
          <EnquiriesPanel enquiries={enquiries} readOnly={readOnly} onOpen={onOpen} />
        </div>
        <div>
          <LegsPanel {...of} />
          <ValuesPanel held={held} onOpen={onOpen} />
        </div>
      </div>
    </article>
  );
}
