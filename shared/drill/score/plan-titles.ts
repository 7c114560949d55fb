import type { Text } from '../../base/text.ts';
import { planKey } from '../../machines/compile.ts';
import type { Plan, Step } from '../../plan/schema.ts';
import { stepsOf } from '../../plan/steps.ts';

/** What ids of the run's plans are called, also where no response came to them; the id itself where no plan has it. */
export interface PlanTitles {
  /** By ref, `<plan key>/<id>`, as the plans read at the station of the run. */
  readonly stepOf: (ref: string) => Step | undefined;
  readonly step: (ref: string) => Text;
  readonly plan: (key: string) => Text;
  /** By the id of the plan itself; undefined for the plans of other stations. */
  readonly edition: (id: string) => Text | undefined;
  readonly fact: (ref: string) => Text;
  readonly post: (id: string) => Text;
  readonly unit: (id: string) => Text;
}

const plain = (id: string): Text => ({ zh: id, en: id });

export function planTitles(plans: readonly Plan[], station: string): PlanTitles {
  const steps = new Map<string, Step>();
  const facts = new Map<string, Text>();
  const short = new Map<string, Text>();
  const byId = new Map<string, Text>();
  for (const plan of plans) {
    if (plan.tier === 'station' && plan.station.id !== station) continue;
    const key = planKey(plan);
    short.set(key, plan.short);
    byId.set(plan.id, plan.short);
    for (const step of stepsOf(plan)) steps.set(`${key}/${step.id}`, step);
    for (const fact of plan.facts) facts.set(`${key}/${fact.id}`, fact.title);
    if (plan.tier !== 'station') continue;
    for (const addition of plan.additions) steps.set(`${addition.plan}/${addition.step.id}`, addition.step);
  }
  const general = plans.find((plan) => plan.tier === 'general');
  const posts = new Map(general?.posts.map((post) => [post.id, post.title]));
  const units = new Map(general?.units.map((unit) => [unit.id, unit.title]));
  return {
    stepOf: (ref) => steps.get(ref),
    step: (ref) => steps.get(ref)?.title ?? plain(ref),
    plan: (key) => short.get(key) ?? plain(key),
    edition: (id) => byId.get(id),
    fact: (ref) => facts.get(ref) ?? plain(ref),
    post: (id) => posts.get(id) ?? plain(id),
    unit: (id) => units.get(id) ?? plain(id),
  };
}
