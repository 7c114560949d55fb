import { SwapHorizontalIcon } from '@blueprintjs/icons';
import { memo } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import type { TrainCare } from '../../../../../shared/plan/schema.ts';
import type { TrainCard } from '../../../../../shared/response/trains/train-card.ts';
import { standingArrivals } from '../../../../../shared/transport/state.ts';
import { useText } from '../../../../text/use-text.ts';
import { DueClock } from '../../../../ui/index.ts';
import { DifferenceTag } from '../card/DifferenceTag.tsx';
import { WorstTag } from '../card/WorstTag.tsx';
import { spanWords } from '../model/span-words.ts';
import { useValueWords } from '../model/use-value-words.ts';
import { ContactCell } from './ContactCell.tsx';
import { SupplyCell } from './SupplyCell.tsx';

export const rowId = (id: string) => `train-row-${id.replaceAll(' ', '-')}`;

/**
 * One train in one line, the reason for its place under its number. It is drawn from its card alone, and a card stays the same while nothing about its
 * train has changed: an act on one train draws one row anew.
 */
export const TrainRow = memo(function TrainRow(props: {
  readonly id: string;
  readonly card: TrainCard;
  readonly care: TrainCare;
  /** Named where several responses keep trains. */
  readonly station: Text | undefined;
  readonly now: number;
  readonly isSelected: boolean;
  readonly top: number;
  readonly height: number;
  /** Row of the grid, from 1; the head is the first. */
  readonly index: number;
  /** Only which train, why it stands there and how contact stands: the card beside it says the rest. */
  readonly brief: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const { id, card, care, station, now, isSelected, top, height, index, brief, onSelect, onOpen } = props;
  const { pick } = useText();
  return (
    // The keys belong to the grid, which says by aria-activedescendant which row they act on.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={rowId(id)}
      role="row"
      tabIndex={-1}
      aria-rowindex={index}
      aria-selected={isSelected}
      className={`src-trains-row${isSelected ? ' src-trains-row--on' : ''}`}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => onSelect(id)}
      onDoubleClick={() => onOpen(id)}
    >
      <div role="rowheader" className="src-trains-cell">
        <span>
          <strong className="src-trains-cell__train">{card.train}</strong>{' '}
          <span className="src-muted">{station ? pick(station) : card.route}</span>
        </span>
        <WorstTag worst={card.worst} />
      </div>
      {brief ? null : <PlaceAndPeople card={card} now={now} />}
      <div role="gridcell" className="src-trains-cell">
        <ContactCell card={card} now={now} />
      </div>
      {brief ? null : <WelfareToArrival card={card} care={care} now={now} />}
    </div>
  );
});

interface CellsProps {
  readonly card: TrainCard;
  readonly now: number;
}

function PlaceAndPeople({ card, now }: CellsProps) {
  const { t } = useText();
  const say = useValueWords(now);
  const words = (role: Parameters<typeof say>[1]) => say({ card }, role) ?? t('common.unknown');
  return (
    <>
      <div role="gridcell" className="src-trains-cell">
        <span>{words('place')}</span>
        <span className="src-trains-cell__sub">{t('trains.heldSince', { at: words('held-since') })}</span>
      </div>
      <div role="gridcell" className="src-trains-cell">
        <span>{words('people')}</span>
        {(card.values.people?.conflict.length ?? 0) > 0 ? (
          <span className="src-trains-conflict" title={t('response.facts.conflict')}>
            <SwapHorizontalIcon size={12} /> {t('trains.twoFigures')}
          </span>
        ) : null}
        <span className="src-trains-cell__sub">{t('trains.crew', { crew: words('crew') })}</span>
      </div>
    </>
  );
}

function WelfareToArrival({ card, care, now }: CellsProps & { readonly care: TrainCare }) {
  const { t, pick } = useText();
  const say = useValueWords(now);
  const option = care.decision.options.find(({ id }) => id === card.decision.current?.option);
  const { outstanding, open, surplus } = card.count;
  const difference = open.reduce((sum, one) => sum + (one.difference ?? 0), 0);
  const arrived = standingArrivals(card.record).reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <div role="gridcell" className="src-trains-cell">
        <SupplyCell card={card} now={now} />
      </div>
      <div role="gridcell" className="src-trains-cell">
        <span>{option ? pick(option.title) : t('trains.undecided')}</span>
        {card.decision.dueAt === undefined ? null : (
          <DueClock due={{ from: card.decision.current?.at ?? card.record.listed.at, dueAt: card.decision.dueAt }} />
        )}
      </div>
      <div role="gridcell" className="src-trains-cell">
        <span>{outstanding ? t('trains.left', { n: spanWords(outstanding) }) : t('common.unknown')}</span>
        {open.length > 0 ? <DifferenceTag difference={difference} isExplained={false} /> : null}
        {surplus > 0 ? <DifferenceTag difference={-surplus} isExplained={false} /> : null}
      </div>
      <div role="gridcell" className="src-trains-cell">
        <span>{say({ card }, 'receiving-station') ?? '—'}</span>
        <span className="src-trains-cell__sub">
          {arrived > 0 ? t('trains.arrived', { n: arrived }) : say({ card }, 'arrival')}
        </span>
      </div>
    </>
  );
}
