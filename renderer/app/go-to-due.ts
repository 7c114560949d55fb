import { closeDialog, go, type RankedDue } from '../state/index.ts';

/**
 * Where a due is dealt with: reports on the report screen, thresholds at the head of the response, a decision at its step if it has one, everything else
 * at its step.
 */
export function goToDue(due: RankedDue): void {
  closeDialog('dues');
  const { id } = due.response;
  const step = due.kind === 'review' ? stepOfDecision(due) : due.step;
  if (due.kind === 'report') go('reports', { id });
  else if (due.kind === 'threshold') go('response', { id, at: 'threshold' });
  else go('response', { id, ...(step === undefined ? {} : { step }) });
}

function stepOfDecision({ key, response }: RankedDue): string | undefined {
  const line = Number(key.slice('review:'.length));
  return response.decisions?.find((decision) => decision.version === line)?.step;
}
