import type { Response } from '../../../../shared/response/state.ts';
import { rankedDuesOf, type RankedDue } from '../../../state/index.ts';
import { stepsOf, type DeskStep } from './steps.ts';

const cache = new WeakMap<Response, ReadonlyMap<string, RankedDue>>();

/** The running due of each step. A report step has the clock of its report. */
export function stepDues(response: Response): ReadonlyMap<string, RankedDue> {
  const held = cache.get(response);
  if (held) return held;
  const made = new Map<string, RankedDue>();
  const dues = rankedDuesOf(response);
  for (const due of dues) if (due.step !== undefined && !made.has(due.step)) made.set(due.step, due);
  for (const step of stepsOf(response).values()) {
    if (!asksForReport(step)) continue;
    const due = dues.find((one) => one.kind === 'report' && reportKindOf(one.key) === step.compiled.step.report);
    if (due) made.set(step.ref, due);
  }
  cache.set(response, made);
  return made;
}

/**
 * Clocks that no open step stands for: the rhythm of reports, receipts that never came, thresholds that wait for an answer, decisions to be looked at again, and of the
 * train cards what each kind of clock asks for next: the screen of the trains has the others.
 */
export function looseDues(response: Response): readonly RankedDue[] {
  const asked = new Set<string>();
  for (const step of stepsOf(response).values()) {
    const { report } = step.compiled.step;
    if (report !== undefined && asksForReport(step)) asked.add(report);
  }
  const cards = new Set<string>();
  return rankedDuesOf(response).filter((due) => {
    if (CARD_CLOCKS.includes(due.kind)) {
      if (cards.has(due.kind)) return false;
      cards.add(due.kind);
      return true;
    }
    if (due.kind === 'report') return !asked.has(reportKindOf(due.key));
    // Until its time is over a receipt asks nothing of anybody here: the other side has to speak.
    return due.kind === 'receipt' ? due.missed : due.step === undefined;
  });
}

const CARD_CLOCKS: readonly RankedDue['kind'][] = ['contact', 'decision', 'supply', 'family'];

export function reportKindOf(key: string): 'first' | 'follow-up' | 'final' {
  if (key.startsWith('report:follow-up')) return 'follow-up';
  return key === 'report:final' ? 'final' : 'first';
}

function asksForReport(step: DeskStep): boolean {
  const { phase } = step.record;
  return step.compiled.step.kind === 'report' && (phase === 'open' || phase === 'acting');
}
