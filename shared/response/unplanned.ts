import type { Instant } from '../base/instant.ts';
import { UNPLANNED, withUnplannedStep } from '../machines/unplanned.ts';
import type { Step } from '../plan/schema.ts';
import type { PinnedPlan, ResponseShapes, UnplannedStep } from './events.ts';
import type { PlanState, Response } from './state.ts';

/** What stands in place of an edition for the steps that no plan foresaw. */
const PINNED: PinnedPlan = {
  key: UNPLANNED,
  id: UNPLANNED,
  tier: 'unplanned',
  title: { zh: '预案外措施', en: 'Measures outside the plans' },
  edition: '-',
  hash: '',
};

/** The ref that the next unplanned step gets. */
export function nextUnplanned(response: Response): string {
  const steps = unplannedPlan(response)?.steps.length ?? 0;
  return `${UNPLANNED}/u${steps + 1}`;
}

export function unplannedPlan(response: Response): PlanState | undefined {
  return response.plans.find((plan) => plan.pinned.tier === 'unplanned');
}

/** Puts one more unplanned step beside the plans; its block still has to be opened. */
export function withUnplanned(response: Response, added: ResponseShapes['StepAdded'], at: Instant): Response {
  const before = unplannedPlan(response);
  const compiled = withUnplannedStep(before?.compiled, added.lane, stepOf(added));
  const lane = compiled.lanes.at(-1);
  if (!lane) throw new Error('An unplanned step has a lane of its own');
  const plan: PlanState = {
    pinned: PINNED,
    joinedAt: before?.joinedAt ?? at,
    compiled,
    lanes: [...(before?.lanes ?? []), lane.initial],
    steps: [...(before?.steps ?? []), { phase: 'closed' }],
    blocks: [...(before?.blocks ?? []), undefined],
  };
  const others = response.plans;
  return { ...response, plans: before ? others.map((one) => (one === before ? plan : one)) : [...others, plan] };
}

function stepOf(added: { readonly step: string } & UnplannedStep): Step {
  const both = (words: string) => ({ zh: words, en: words });
  const { kind, owner, to, critical, withinMinutes, everyMinutes } = added;
  return {
    id: added.step.slice(added.step.indexOf('/') + 1),
    kind,
    title: both(added.title),
    do: both(added.do),
    owner,
    clause: '',
    ...(to === undefined ? {} : { to: [...to] }),
    ...(critical === undefined ? {} : { critical }),
    ...(withinMinutes === undefined
      ? {}
      : { due: { within: `${withinMinutes} min`, from: 'open' as const, basis: '' } }),
    ...(everyMinutes === undefined ? {} : { every: { time: `${everyMinutes} min`, basis: '' } }),
  };
}
