import type { Response } from '../../../../shared/response/state.ts';
import type { RankedDue } from '../../../state/index.ts';
import type { DeskStep } from './steps.ts';

/** Why a line stands where it stands; also its rank. */
export const NOW_REASONS = ['pressing', 'critical', 'timed', 'open'] as const;
export type NowReason = (typeof NOW_REASONS)[number];

/** One line of "do now": a step, or a clock that no step stands for. */
export interface NowItem {
  /** Unique in the list: for a line of the response on the desk its `ref`. */
  readonly id: string;
  /** Ref of the step, or key of the due. */
  readonly ref: string;
  readonly response: Response;
  readonly step: DeskStep | undefined;
  readonly due: RankedDue | undefined;
  readonly owner: string;
  readonly critical: boolean;
  readonly reason: NowReason;
  /** The first line of its owner: the one "now" of that post. */
  readonly first: boolean;
}

/** Passed or about to, or critical: what may not drop out of sight unsaid. */
export const isUrgent = ({ reason }: NowItem) => reason === 'pressing' || reason === 'critical';
