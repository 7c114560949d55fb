import type { EventOf } from '../base/journal-event.ts';
import type { Instant } from '../base/instant.ts';
import type { TrainShapes } from './events.ts';
import type { TrainName } from './train-name.ts';

/** Who entered something, when it happened, and the journal line that says so. */
interface Entered {
  readonly at: Instant;
  readonly version: number;
  readonly person: string;
  readonly post: string;
}

export type Told<Type extends keyof TrainShapes> = Entered & Omit<TrainShapes[Type], 'train'>;

/** A leg count, with the reason given for a count that does not balance. */
export type LegCount = Told<'LegCounted'> & { readonly explained?: Told<'LegDifferenceExplained'> };

/** A group handed over at a station; one that was typed wrongly counts no more. */
export type Arrival = Told<'ArrivalHandedOver'> & { readonly withdrawn?: Told<'ArrivalWithdrawn'> };

/** One held train, with its whole course. Lists are in the order of the journal. */
export interface Train {
  readonly train: TrainName;
  /** When it was first listed. */
  readonly listed: Told<'TrainListed'>;
  /** When it was listed again after it had run or been struck: its clocks count from here. */
  readonly again?: Told<'TrainListed'>;
  readonly route?: string;
  readonly cause?: string;
  /** Numbers it bore by mistake. */
  readonly former: readonly (Told<'TrainCorrected'> & { readonly train: TrainName })[];
  readonly struck?: Told<'TrainStruck'>;
  /** It is held no longer; absent again once it stands again. */
  readonly released?: Told<'TrainReleased'>;
  readonly tries: readonly Told<'ContactTried'>[];
  readonly judged: readonly Told<'ContactJudged'>[];
  readonly decisions: readonly Told<'TrainDecided'>[];
  readonly counts: readonly LegCount[];
  readonly arrivals: readonly Arrival[];
}

/** A question of relatives; it is settled once an answer was given or somebody else gives it. */
export interface Enquiry extends Entered, Omit<TrainShapes['FamilyEnquired'], 'train'> {
  readonly train?: TrainName;
  readonly answers: readonly (Entered & TrainShapes['FamilyAnswered'])[];
}

export interface Trains {
  readonly trains: Readonly<Record<TrainName, Train>>;
  readonly enquiries: readonly Enquiry[];
}

export const noTrains: Trains = { trains: {}, enquiries: [] };

/** The state after one more event. What names a train without a card changes nothing. */
export function evolveTrains(state: Trains, event: EventOf<TrainShapes>): Trains {
  const mark = { at: event.at, version: event.version, person: event.byPerson, post: event.byPost };
  switch (event.type) {
    case 'TrainListed': {
      const { train: name, ...told } = event.data;
      const held = trainOf(state, name);
      const listed = { ...mark, ...told };
      const { released: _, struck: __, ...before } = held ? { ...held, again: listed } : emptyTrain(name, listed);
      return withTrain(state, { ...before, ...told });
    }
    case 'TrainCorrected': {
      const { train: name, ...told } = event.data;
      const held = trainOf(state, name);
      if (!held) return state;
      const { [name]: _, ...others } = state.trains as Record<string, Train>;
      const former = [...held.former, { ...mark, train: name, ...told }];
      const enquiries = state.enquiries.map((one) => (one.train === name ? { ...one, train: told.to } : one));
      return withTrain({ trains: others, enquiries }, { ...held, train: told.to, former });
    }
    case 'TrainStruck': {
      const { train, ...told } = event.data;
      return change(state, train, (one) => ({ ...one, struck: { ...mark, ...told } }));
    }
    case 'TrainsLinked': {
      const { cause } = event.data;
      return event.data.trains.reduce((next, name) => change(next, name, (one) => ({ ...one, cause })), state);
    }
    case 'ContactTried': {
      const { train, ...told } = event.data;
      return change(state, train, (one) => ({ ...one, tries: [...one.tries, { ...mark, ...told }] }));
    }
    case 'ContactJudged': {
      const { train, ...told } = event.data;
      return change(state, train, (one) => ({ ...one, judged: [...one.judged, { ...mark, ...told }] }));
    }
    case 'TrainDecided': {
      const { train, ...told } = event.data;
      return change(state, train, (one) => ({ ...one, decisions: [...one.decisions, { ...mark, ...told }] }));
    }
    case 'LegCounted': {
      const { train, ...told } = event.data;
      return change(state, train, (one) => ({ ...one, counts: [...one.counts, { ...mark, ...told }] }));
    }
    case 'LegDifferenceExplained': {
      const { train, ...told } = event.data;
      const explain = (count: LegCount) =>
        count.version === told.count ? { ...count, explained: { ...mark, ...told } } : count;
      return change(state, train, (one) => ({ ...one, counts: one.counts.map(explain) }));
    }
    case 'ArrivalHandedOver': {
      const { train, ...told } = event.data;
      return change(state, train, (one) => ({ ...one, arrivals: [...one.arrivals, { ...mark, ...told }] }));
    }
    case 'ArrivalWithdrawn': {
      const { train, ...told } = event.data;
      const withdraw = (one: Arrival) =>
        one.version === told.arrival ? { ...one, withdrawn: { ...mark, ...told } } : one;
      return change(state, train, (one) => ({ ...one, arrivals: one.arrivals.map(withdraw) }));
    }
    case 'TrainReleased': {
      const { train, ...told } = event.data;
      return change(state, train, (one) => ({ ...one, released: { ...mark, ...told } }));
    }
    case 'FamilyEnquired':
      return { ...state, enquiries: [...state.enquiries, { ...mark, ...event.data, answers: [] }] };
    case 'FamilyAnswered': {
      const { data } = event;
      const enquiries = state.enquiries.map((one) =>
        one.version === data.enquiry ? { ...one, answers: [...one.answers, { ...mark, ...data }] } : one,
      );
      return { ...state, enquiries };
    }
  }
}

function emptyTrain(train: TrainName, listed: Told<'TrainListed'>): Train {
  return { train, listed, former: [], tries: [], judged: [], decisions: [], counts: [], arrivals: [] };
}

const withTrain = (state: Trains, train: Train): Trains => ({
  ...state,
  trains: { ...state.trains, [train.train]: train },
});

function change(state: Trains, name: TrainName, with_: (one: Train) => Train): Trains {
  const held = trainOf(state, name);
  return held ? withTrain(state, with_(held)) : state;
}

/** The card of a train, struck or not; undefined where it has none under this name. */
export function trainOf({ trains }: Trains, name: TrainName): Train | undefined {
  return Object.hasOwn(trains, name) ? trains[name] : undefined;
}

/** The name that a train has now, of one that it bore by mistake. */
export function currentName({ trains }: Trains, name: TrainName): TrainName {
  if (Object.hasOwn(trains, name)) return name;
  return Object.values(trains).find(({ former }) => former.some((one) => one.train === name))?.train ?? name;
}

/** Cards that count, in the order they were opened. */
export function cardsOf({ trains }: Trains): readonly Train[] {
  return Object.values(trains)
    .filter(({ struck }) => !struck)
    .sort((a, b) => a.listed.version - b.listed.version);
}

export const isHeld = ({ struck, released }: Train): boolean => !struck && !released;

/** Arrivals that count. */
export const standingArrivals = ({ arrivals }: Train): readonly Arrival[] =>
  arrivals.filter(({ withdrawn }) => !withdrawn);

/** The newest by what it says of: one typed in late does not push aside what happened after it. */
export function newest<One extends Entered>(list: readonly One[]): One | undefined {
  return list.reduce<One | undefined>((last, one) => (last === undefined || one.at >= last.at ? one : last), undefined);
}

/** An answer that settles an enquiry; undefined while the caller is owed a call. */
export function settlingAnswer({ answers }: Enquiry): Enquiry['answers'][number] | undefined {
  return answers.findLast(({ outcome }) => outcome !== 'not-found');
}

/** What was judged of the contact last, while nobody has been reached since. */
export function standingJudgement({ judged, tries }: Train): Train['judged'][number] | undefined {
  const last = judged.at(-1);
  if (!last || tries.some(({ at, outcome }) => outcome === 'reached' && at > last.at)) return undefined;
  return last;
}
