import type { HeldTrain } from './held-trains.ts';

/** A line of the table: the heading of a cause, or a train. */
export type TableLine =
  | { readonly kind: 'cause'; readonly cause: string | undefined; readonly trains: number }
  | { readonly kind: 'train'; readonly held: HeldTrain };

/** The trains under the cause that holds them, the cause of the worst train first; without any cause written down they stand as they are. */
export function byCause(trains: readonly HeldTrain[]): readonly TableLine[] {
  const groups = new Map<string | undefined, HeldTrain[]>();
  for (const held of trains) {
    const cause = held.card.cause?.title;
    const group = groups.get(cause);
    if (group) group.push(held);
    else groups.set(cause, [held]);
  }
  const hasCause = [...groups.keys()].some((cause) => cause !== undefined);
  if (!hasCause) return trains.map((held) => ({ kind: 'train', held }));
  return [...groups].flatMap(([cause, group]): readonly TableLine[] => [
    { kind: 'cause', cause, trains: group.length },
    ...group.map((held) => ({ kind: 'train', held }) as const),
  ]);
}
