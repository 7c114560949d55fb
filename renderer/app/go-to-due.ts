import { screens } from '../screens/screens.ts';
import { closeDialog, go, type RankedDue, type ScreenId } from '../state/index.ts';

const has = (id: ScreenId) => screens.some((row) => row.id === id);

/** Where a due is dealt with: reports on the report screen, everything else at its step. */
export function goToDue(due: RankedDue): void {
  closeDialog('dues');
  if (due.kind === 'report' && has('reports')) go('reports', { id: due.response.id });
  else if (has('response')) {
    go('response', { id: due.response.id, ...(due.step === undefined ? {} : { step: due.step }) });
  }
}
