import { defined } from '../base/defined.ts';
import type { Instant } from '../base/instant.ts';

/** A response as far as warnings need it, running or closed. */
export interface ResponseThere {
  readonly id: string;
  readonly station: string;
  /** Keys of the plans in force in it; of a closed one, of those it was closed with. */
  readonly plans: readonly string[];
  /** When a plan left it while it went on, by key. */
  readonly left?: Readonly<Record<string, Instant>>;
  readonly closedAt?: Instant;
}

/** Of a running response. */
interface Running {
  readonly id: string;
  readonly station: string;
  readonly plans: readonly { readonly pinned: { readonly key: string }; readonly left?: Instant }[];
}

/** Of the list of all responses. */
interface Listed {
  readonly id: string;
  readonly station: string;
  readonly plans: readonly string[];
  readonly closedAt?: Instant | undefined;
}

/** The running responses, and the closed ones by their summaries. */
export function responsesThere(running: readonly Running[], summaries: readonly Listed[]): readonly ResponseThere[] {
  const here = running.map(({ id, station, plans }): ResponseThere => {
    const inForce = plans.flatMap(({ pinned, left }) => (left === undefined ? [pinned.key] : []));
    const gone = plans.flatMap(({ pinned, left }) => (left === undefined ? [] : [[pinned.key, left] as const]));
    return { id, station, plans: inForce, left: Object.fromEntries(gone) };
  });
  const closed = summaries.filter(({ closedAt }) => closedAt !== undefined);
  return [
    ...here,
    ...closed.map(
      ({ id, station, plans, closedAt }): ResponseThere => ({ id, station, plans, ...defined({ closedAt }) }),
    ),
  ];
}

/** Whether a plan runs in a response now. */
export const runsPlan = ({ plans, closedAt }: ResponseThere, plan: string): boolean =>
  closedAt === undefined && plans.includes(plan);

/** When a plan ceased to run in a response; undefined while it runs there, and where it never did. */
export const leftAt = (response: ResponseThere, plan: string): Instant | undefined =>
  runsPlan(response, plan) ? undefined : (response.left?.[plan] ?? response.closedAt);
