import type { Instant } from '../../base/instant.ts';
import type { FactLine, Reporting } from '../../reporting/state.ts';
import type { Enquiry, Train } from '../../transport/state.ts';
import type { TrainCard } from './train-card.ts';
import type { TrainPlan } from './train-plan.ts';

/** Everything that a card is made from. */
export interface CardGrounds {
  readonly plan: TrainPlan;
  readonly now: Instant;
  /** The lines of the fact board about the train. */
  readonly lines: readonly FactLine[];
  readonly enquiries: readonly Enquiry[];
  /** Trains of the same cause, itself among them. */
  readonly sameCause: readonly string[];
}

const kept = new WeakMap<Train, { readonly grounds: CardGrounds; readonly card: TrainCard }>();

/** The card as it was made before, where nothing that it is made from has changed: an act on one train of two hundred makes one card. */
export function keptCard(record: Train, grounds: CardGrounds, make: () => TrainCard): TrainCard {
  const held = kept.get(record);
  if (held && isSame(held.grounds, grounds)) return held.card;
  const card = make();
  kept.set(record, { grounds, card });
  return card;
}

function isSame(a: CardGrounds, b: CardGrounds): boolean {
  return (
    a.plan === b.plan &&
    a.now === b.now &&
    areSame(a.lines, b.lines) &&
    areSame(a.enquiries, b.enquiries) &&
    areSame(a.sameCause, b.sameCause)
  );
}

const areSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]));

/** The lines of the board by the train or place that they are about. */
export function linesByAbout({ facts }: Reporting): ReadonlyMap<string, readonly FactLine[]> {
  const lines = new Map<string, FactLine[]>();
  for (const line of Object.values(facts)) {
    if (line.about === undefined) continue;
    const others = lines.get(line.about);
    if (others) others.push(line);
    else lines.set(line.about, [line]);
  }
  return lines;
}

/** The names of trains by the cause that holds them. */
export function namesByCause(trains: readonly Train[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { train, cause } of trains) {
    if (cause === undefined) continue;
    const others = names.get(cause);
    if (others) others.push(train);
    else names.set(cause, [train]);
  }
  return names;
}
