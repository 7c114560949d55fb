import type { Difference } from './regression-differences.ts';
import type { TwoFolds } from './regression-replay.ts';

/** Steps marked critical in either edition, and the clock of the first report. */
export function isCritical({ was, now }: TwoFolds, difference: Difference): boolean {
  if ('key' in difference && difference.key === FIRST_REPORT) return true;
  const ref = 'step' in difference ? difference.step : undefined;
  if (ref === undefined) return false;
  return [was, now].some(({ trace }) => trace.steps.get(ref)?.step.critical === true);
}

const FIRST_REPORT = 'report:first-phone';

/** How much a difference matters to whoever approves the edition; more is graver. What is critical comes before everything else. */
export function weightOf(folds: TwoFolds, difference: Difference): number {
  return (isCritical(folds, difference) ? CRITICAL : 0) + ownWeight(difference);
}

const CRITICAL = 1000;

function ownWeight(difference: Difference): number {
  switch (difference.kind) {
    case 'due': {
      if (difference.key === FIRST_REPORT) return 100;
      const [before, after] = [isMet(difference.was.outcome), isMet(difference.now.outcome)];
      if (before === after) return 30;
      return after ? 50 : 80;
    }
    case 'added':
      return difference.doneAt === undefined ? 75 : 20;
    case 'answer':
      return 70;
    case 'level':
    case 'call':
      return difference.now === undefined ? 65 : 60;
    case 'dropped':
      return 55;
    case 'due-added':
      return isMet(difference.now.outcome) ? 35 : 72;
    case 'due-dropped':
      return 45;
    case 'report':
      return 40;
    case 'asked':
      return 25;
    case 'done-before':
      return 22;
    case 'carried':
      return 10;
  }
}

const isMet = ({ state }: { readonly state: string }) => state === 'met' || state === 'open';
