import type { Instant } from '../../base/instant.ts';
import type { DutyCommand } from '../../duty/commands.ts';
import type { ResponseCommand } from '../../response/commands.ts';
import type { WeatherCommand } from '../../weather/commands.ts';
import type { ActKind } from './reaction.ts';

/** A request that a player sends; the host adds ids, time and workstation. */
export type PlayerRequest =
  | { readonly name: 'takeNews'; readonly inject: string }
  /** Without `response` it begins a new one. */
  | { readonly name: 'act'; readonly response?: string; readonly command: ResponseCommand }
  | { readonly name: 'dutyAct'; readonly command: DutyCommand }
  | { readonly name: 'weatherAct'; readonly command: WeatherCommand };

/** An act that the state of the desk asks for. */
export interface WantedAct {
  /** Names this occasion for ever: what was done under it, or refused, is not wanted again. */
  readonly key: string;
  readonly kind: ActKind;
  readonly post: string;
  /** Acts of a rhythm wait until shortly before their time. */
  readonly notBefore?: Instant;
  readonly request: PlayerRequest;
}

/** An act with its time and its person. */
export interface PlannedAct extends WantedAct {
  readonly at: Instant;
  readonly person: string;
}
