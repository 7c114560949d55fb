import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { Layer } from '../../../../shared/plan/overlay.ts';
import { useText } from '../../../text/use-text.ts';
import './parts.css';

/** From which plan a line comes, and whether the station has rewritten or added it. */
export function PlanChip(props: { readonly plan: CompiledPlan; readonly layer?: Layer }) {
  const { plan, layer = 'own' } = props;
  const { t, pick } = useText();
  return (
    <span className="src-plan-chip" title={pick(plan.plan.title)}>
      {pick(plan.plan.short)}
      {layer === 'own' ? null : <span className="src-plan-chip__layer">{t(`response.layer.${layer}`)}</span>}
    </span>
  );
}
