import type { Response } from '../../../../shared/response/state.ts';
import type { RankedDue } from '../../../state/index.ts';
import { dueState } from '../../../ui/index.ts';
import { awaitsCheck } from './checks.ts';
import { NOW_REASONS, type NowItem, type NowReason } from './now-item.ts';
import { looseDues, stepDues } from './step-dues.ts';
import { stepsOf, type DeskStep } from './steps.ts';

/**
 * What asks for somebody's hand, the most urgent first: what has passed or is about to, then critical steps, then what has a deadline, then
 * the rest in plan order. Orders under way and running watches come in only when their time presses; else they live in the side band.
 */
export function nowList(response: Response, now: number): readonly NowItem[] {
  return ranked(linesOf(response, now));
}

/** One queue over the response on the desk and the others that run, by the same urgency. A post has one "now" in it, wherever that is. */
export function nowAcross(here: Response, others: readonly Response[], now: number): readonly NowItem[] {
  const elsewhere = others.flatMap((response) =>
    linesOf(response, now).map((line) => ({ ...line, id: `${response.id}:${line.ref}` })),
  );
  return ranked([...linesOf(here, now), ...elsewhere]);
}

type Line = Omit<NowItem, 'first'>;

function linesOf(response: Response, now: number): readonly Line[] {
  const dues = stepDues(response);
  const lines: Line[] = [];
  for (const step of stepsOf(response).values()) {
    const due = dues.get(step.ref);
    const pressing = due !== undefined && dueState(due.from, due.dueAt, now) !== 'calm';
    if (!asksForHand(response, step, pressing)) continue;
    const { owner, critical = false, kind } = step.compiled.step;
    const urgent = critical || (kind === 'report' && due?.critical === true);
    const reason = reasonOf(pressing, urgent, due);
    lines.push({ id: step.ref, ref: step.ref, response, step, due, owner, critical: urgent, reason });
  }
  for (const due of looseDues(response)) {
    const pressing = dueState(due.from, due.dueAt, now) !== 'calm';
    const reason = pressing ? 'pressing' : 'timed';
    const { key: ref, owner, critical } = due;
    lines.push({ id: ref, ref, response, step: undefined, due, owner, critical, reason });
  }
  return lines;
}

function ranked(lines: readonly Line[]): readonly NowItem[] {
  const seen = new Set<string>();
  return lines.toSorted(compare).map((line) => {
    const first = !seen.has(line.owner);
    seen.add(line.owner);
    return { ...line, first };
  });
}

function asksForHand(response: Response, step: DeskStep, pressing: boolean): boolean {
  const { phase } = step.record;
  const { kind } = step.compiled.step;
  if (phase === 'open') return true;
  // An effect that nobody has looked at in time is a task of its own.
  if (phase === 'ended') return pressing && awaitsCheck(response, step);
  if (kind === 'watch') return phase === 'acting' && pressing;
  if (kind === 'order') return pressing && (phase === 'issued' || phase === 'received' || phase === 'acting');
  return phase === 'acting';
}

function reasonOf(pressing: boolean, critical: boolean, due: RankedDue | undefined): NowReason {
  if (pressing) return 'pressing';
  if (critical) return 'critical';
  return due ? 'timed' : 'open';
}

function compare(a: Line, b: Line): number {
  const rank = NOW_REASONS.indexOf(a.reason) - NOW_REASONS.indexOf(b.reason);
  if (rank !== 0) return rank;
  if (a.reason === 'pressing' && a.critical !== b.critical) return a.critical ? -1 : 1;
  const due = (a.due?.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.due?.dueAt ?? Number.MAX_SAFE_INTEGER);
  return due || (a.step?.order ?? -1) - (b.step?.order ?? -1);
}
