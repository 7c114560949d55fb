import type { Duration, Instant } from '../base/instant.ts';

export type RollCallChannel = 'video' | 'radio' | 'phone' | 'in-person';
export type RollCallState = 'answered' | 'late' | 'not-answered' | 'equipment-fault' | 'excused';

/** One party called in a roll call. Station area and post stand apart where it has them: they make the columns of a grid and the groups of a rate. */
export interface RollCallTarget {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly station?: string;
  /** A post of the general plan that stands on site, `office`, or `grid`. */
  readonly post?: string;
}

/** How the parties of a call were picked by lot: with this, draw.ts gives the same parties again. */
export interface Drawn {
  /** 32 hexadecimal digits from the host. */
  readonly seed: string;
  /** Ids of all parties the lot was cast over, in the order they were offered. */
  readonly pool: readonly string[];
  readonly count: number;
}

/** What was answered by one party, last entry first in force; earlier entries stay in the journal. */
export interface RollCallAnswer {
  readonly state: RollCallState;
  readonly channel: RollCallChannel;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly answeredBy?: string;
  readonly attempts: number;
  readonly note?: string;
  /** Number of a recording or a screenshot that shows the answer. */
  readonly reference?: string;
}

/** What makes a roll call, begun or planned. */
export interface CallTerms {
  readonly channel: RollCallChannel;
  readonly window: Duration;
  readonly windowBasis: string;
  /** Whom to call; picked by lot already where `drawn` says so. */
  readonly targets: readonly RollCallTarget[];
  readonly content: string;
  readonly drawn?: Drawn;
}

export interface OpenedCall extends CallTerms {
  readonly rollCall: string;
  /** The planned call that this one carries out. */
  readonly planned?: string;
}

/** A roll call as far as it has come. */
export interface RollCall {
  readonly opened: OpenedCall & { readonly at: Instant; readonly recordedAt: Instant };
  readonly answers: Readonly<Record<string, RollCallAnswer>>;
  readonly closedAt?: Instant;
}

/** What a party answered. Ids come from outside: `constructor` is one too, and no object's own. */
export const answerOf = (answers: RollCall['answers'], target: string): RollCallAnswer | undefined =>
  Object.hasOwn(answers, target) ? answers[target] : undefined;

/** Parties of a call that nothing has been entered for. */
export const silentIn = ({ opened, answers }: Pick<RollCall, 'opened' | 'answers'>): readonly RollCallTarget[] =>
  opened.targets.filter((target) => !answerOf(answers, target.id));
