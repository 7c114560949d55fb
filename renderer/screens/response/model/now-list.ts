import type { Response } from '../../../../shared/response/state.ts';
import type { RankedDue } from '../../../state/index.ts';
import { dueState } from '../../../ui/index.ts';
import { looseReportDues, stepDues } from './step-dues.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/** Why a line stands where it stands; also its rank. */
export const NOW_REASONS = ['pressing', 'critical', 'timed', 'open'] as const;
export type NowReason = (typeof NOW_REASONS)[number];

/** One line of "do now": a step, or a report clock that no step stands for. */
export interface NowItem {
  /** Ref of the step, or key of the report due. */
  readonly id: string;
  readonly step: DeskStep | undefined;
  readonly due: RankedDue | undefined;
  readonly owner: string;
  readonly critical: boolean;
  readonly reason: NowReason;
  /** The first line of its owner: the one "now" of that post. */
  readonly first: boolean;
}

/**
 * What asks for somebody's hand, the most urgent first: what has passed or is about to, then critical steps, then what has a deadline, then
 * the rest in plan order. Orders under way and running watches come in only when their time presses; else they live in the side band.
 */
export function nowList(response: Response, now: number): readonly NowItem[] {
  const dues = stepDues(response);
  const items: Omit<NowItem, 'first'>[] = [];
  for (const step of stepsOf(response).values()) {
    const due = dues.get(step.ref);
    const pressing = due !== undefined && dueState(due.from, due.dueAt, now) !== 'calm';
    if (!asksForHand(step, pressing)) continue;
    const { owner, critical = false, kind } = step.compiled.step;
    const urgent = critical || (kind === 'report' && due?.critical === true);
    items.push({ id: step.ref, step, due, owner, critical: urgent, reason: reasonOf(pressing, urgent, due) });
  }
  for (const due of looseReportDues(response)) {
    const pressing = dueState(due.from, due.dueAt, now) !== 'calm';
    items.push({
      id: due.key,
      step: undefined,
      due,
      owner: due.owner,
      critical: true,
      reason: pressing ? 'pressing' : 'timed',
    });
  }
  items.sort(compare);
  const seen = new Set<string>();
  return items.map((item) => {
    const first = !seen.has(item.owner);
    seen.add(item.owner);
    return { ...item, first };
  });
}

function asksForHand(step: DeskStep, pressing: boolean): boolean {
  const { phase } = step.record;
  const { kind } = step.compiled.step;
  if (phase === 'open') return true;
  if (kind === 'watch') return phase === 'acting' && pressing;
  if (kind === 'order') return pressing && (phase === 'issued' || phase === 'received' || phase === 'acting');
  return phase === 'acting';
}

function reasonOf(pressing: boolean, critical: boolean, due: RankedDue | undefined): NowReason {
  if (pressing) return 'pressing';
  if (critical) return 'critical';
  return due ? 'timed' : 'open';
}

type Ranked = Omit<NowItem, 'first'>;

function compare(a: Ranked, b: Ranked): number {
  const rank = NOW_REASONS.indexOf(a.reason) - NOW_REASONS.indexOf(b.reason);
  if (rank !== 0) return rank;
  if (a.reason === 'pressing' && a.critical !== b.critical) return a.critical ? -1 : 1;
  const due = (a.due?.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.due?.dueAt ?? Number.MAX_SAFE_INTEGER);
  return due || (a.step?.order ?? -1) - (b.step?.order ?? -1);
}
