import { closeDialog, go, type RankedDue } from '../state/index.ts';

/**
 * Where a due is dealt with: reports, their receipts and messages to the public on the report screen, thresholds at the head of the response, a decision in its record, everything else at its
 * step.
 */
export function goToDue(due: RankedDue): void {
  closeDialog('dues');
  const { id } = due.response;
  const { step } = due;
  if (due.kind === 'report') go('reports', { id });
  else if (due.kind === 'receipt') go('reports', { id, at: 'chain' });
  else if (due.kind === 'message') go('reports', { id, tab: 'messages' });
  else if (due.kind === 'review') go('response', { id, open: due.key });
  else if (due.train !== undefined) go('trains', { id, train: due.train });
  else if (due.kind === 'family') go('trains', { id });
  else if (due.kind === 'threshold') go('response', { id, at: 'threshold' });
  else go('response', { id, ...(step === undefined ? {} : { step }) });
}
