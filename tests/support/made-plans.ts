import { planSchema, type Plan } from '../../shared/plan/schema.ts';
import { planFiles, type PlanFiles } from './plan-builder.ts';

/** Plans made for one test, parsed, each under a hash that says whose it is. */
export function madePlans(change: (files: PlanFiles) => void = () => {}): readonly {
  readonly hash: string;
  readonly plan: Plan;
}[] {
  const files = planFiles();
  change(files);
  return Object.values(files).map((source) => ({ hash: `hash of ${source.id}`, plan: planSchema.parse(source) }));
}
