import type { MessageTemplate } from '../plan/schema.ts';
import type { Response } from '../response/state.ts';

/** A template as a response can use it: `ref` is `<plan key>/<template id>`. */
export interface OfferedTemplate {
  readonly ref: string;
  readonly plan: string;
  readonly template: MessageTemplate;
}

/** The templates of the plans in force: special plans first, since they know the event, then the general plan. */
export function messageTemplates(response: Response): readonly OfferedTemplate[] {
  const plans = response.plans.filter((plan) => plan.left === undefined);
  const order = [
    ...plans.filter((plan) => plan.pinned.tier === 'special'),
    ...plans.filter((plan) => plan.pinned.tier === 'general'),
  ];
  return order.flatMap((plan) => templatesOf(plan));
}

/** The template a message was drafted from, also of a plan that has left or of an edition that was moved from. */
export function messageTemplateOf(response: Response, ref: string | undefined): OfferedTemplate | undefined {
  if (ref === undefined) return undefined;
  const plans = [...response.plans.toReversed(), ...(response.former ?? []).toReversed()];
  return plans.flatMap(templatesOf).find((one) => one.ref === ref);
}

function templatesOf({
  pinned,
  compiled,
}: Pick<Response['plans'][number], 'pinned' | 'compiled'>): readonly OfferedTemplate[] {
  const { plan } = compiled;
  const templates = plan.tier === 'station' ? [] : (plan.messages ?? []);
  return templates.map((template) => ({ ref: `${pinned.key}/${template.id}`, plan: pinned.key, template }));
}
