import type { Instant } from '../../base/instant.ts';
import type { DutyDay } from '../../duty/state.ts';
import type { PlansInForce } from '../../response/plans-in-force.ts';
import type { Response } from '../../response/state.ts';
import type { Weather } from '../../weather/state.ts';
import type { WeatherTables } from '../../weather/tables.ts';
import type { News } from '../run/news-state.ts';

/** What the desk of a run shows its players at a moment. */
export interface DeskView {
  /** Simulated time. */
  readonly now: Instant;
  readonly station: string;
  /** Those that run. */
  readonly responses: readonly Response[];
  readonly news: News;
  readonly duty: DutyDay;
  readonly weather: Weather;
  /** Absent where they cannot be read: then nobody answers warnings. */
  readonly tables?: WeatherTables;
  readonly plans: PlansInForce;
  /** Whether the scenario still has news for which a time is known. */
  readonly newsToCome: boolean;
}
