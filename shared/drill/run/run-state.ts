import type { Instant } from '../../base/instant.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Inject } from '../schema-injects.ts';
import type { NoteSubject, RunShapes } from './events.ts';

export type RunPhase = 'ready' | 'running' | 'paused' | 'ended';

/** An event of the run's log: when it happened by the simulated and by the machine's clock, its line, and who did it. */
export interface RunMark {
  readonly at: Instant;
  readonly wall: number;
  readonly version: number;
  readonly person: string;
}

/** What has been done with an inject. */
export type InjectRecord = RunMark &
  (
    | { readonly state: 'delivered'; readonly how: RunShapes['InjectDelivered']['how'] }
    | { readonly state: 'skipped'; readonly reason: string }
    | { readonly state: 'held' | 'waiting' }
  );

export type Judgement = RunMark & Omit<RunShapes['ObjectiveJudged'], 'wall'>;
export type RunNote = RunMark & { readonly words: string; readonly about?: NoteSubject };

/** A run as folded from the controller's log; there is none before RunCreated. */
export interface RunState extends Omit<RunShapes['RunCreated'], 'wall'> {
  readonly version: number;
  readonly phase: RunPhase;
  readonly speed: number;
  readonly created: RunMark;
  /** First start; pauses follow. */
  readonly started?: RunMark;
  /** While paused. */
  readonly paused?: RunMark & { readonly why: RunShapes['RunPaused']['why'] };
  readonly ended?: RunMark & { readonly reason: string };
  /** Injects that something was done with; the others wait. See injectState. */
  readonly injects: Readonly<Record<string, InjectRecord>>;
  /** Injects that are not of the scenario. */
  readonly added: readonly Inject[];
  /** By objective, oldest first; the last stands. */
  readonly judgements: Readonly<Record<string, readonly Judgement[]>>;
  readonly notes: readonly RunNote[];
}

export function injectState({ injects }: Pick<RunState, 'injects'>, id: string): InjectRecord['state'] {
  return Object.hasOwn(injects, id) ? (injects[id]?.state ?? 'waiting') : 'waiting';
}

/** The injects of a run: those of its scenario, then those that were added. */
export function injectsOf(run: Pick<RunState, 'added'>, scenario: Scenario | undefined): readonly Inject[] {
  return [...(scenario?.injects ?? []), ...run.added];
}
