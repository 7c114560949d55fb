import { useView } from '../../../state/index.ts';
import { useEdited } from './session/use-session.ts';

/** The name that findings give the plan being edited; others concern other plans. */
export function useOwnFile(): string {
  const plan = useEdited((state) => state.plan);
  return useView((state) => state.plans.find((one) => one.id === plan)?.file ?? `${plan}.yaml`);
}
