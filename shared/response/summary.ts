import type { Instant } from '../base/instant.ts';
import type { Level, Stage } from '../plan/vocabulary.ts';
import type { Response } from './state.ts';

/** One line of the list of responses: enough for the overview without folding it. */
export interface Summary {
  readonly id: string;
  readonly version: number;
  readonly station: string;
  readonly what: string;
  readonly stage: Stage;
  readonly level?: Level;
  readonly awareAt: Instant;
  readonly closedAt?: Instant;
  /** Keys of the plans in force. */
  readonly plans: string[];
}

export function summaryOf(response: Response): Summary {
  const { id, version, station, stage, level, awareness, closed } = response;
  return {
    id,
    version,
    station,
    what: awareness?.what ?? '',
    stage,
    ...(level === undefined ? {} : { level }),
    awareAt: awareness?.at ?? 0,
    ...(closed === undefined ? {} : { closedAt: closed.at }),
    plans: response.plans.flatMap(({ left, pinned }) =>
      left === undefined && pinned.tier !== 'unplanned' ? [pinned.key] : [],
    ),
  };
}
