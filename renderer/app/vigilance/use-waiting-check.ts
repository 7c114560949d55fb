import { openCheck, type VigilanceCheck } from '../../../shared/duty/vigilance.ts';
import { useNow, useView } from '../../state/index.ts';

/** The desk check that waits for an answer and can still be answered. */
export function useWaitingCheck(): VigilanceCheck | undefined {
  const now = useNow();
  const check = useView((state) => openCheck(state.duty.vigilance));
  return check && now <= check.answerBy ? check : undefined;
}
