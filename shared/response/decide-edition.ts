import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import { overlayPlan } from '../plan/overlay.ts';
import type { PlanEdition } from '../plan/parse.ts';
import type { ResponseCommand } from './commands.ts';
import type { NewResponseEvent } from './events.ts';
import { stepsInHandWithout } from './move-edition.ts';
import { editionInForce, pin, type PlansInForce } from './plans-in-force.ts';
import type { PlanState, Response } from './state.ts';

type EditionCommand = Extract<ResponseCommand, { type: 'MoveEdition' | 'KeepEdition' }>;

/**
 * Whether a running response goes on in the edition in force now, or stays on the one it began with. Nothing that is in hand may fall out of sight: what
 * has been begun and is not in the new edition has to be ended first.
 */
export function decideEdition(
  response: Response,
  command: EditionCommand,
  { at }: CommandMeta,
  plans: PlansInForce,
): Result<readonly NewResponseEvent[]> {
  const plan = response.plans.find((one) => one.pinned.key === command.plan && one.left === undefined);
  if (!plan) return refuse('plan-not-in-force', '本次处置中没有这个预案', 'No such plan is in force here');
  const next = editionInForce(plan.pinned, plans, response.station);
  if (!next || next.hash !== command.hash) {
    return refuse(
      'edition-moved-on',
      '对照的不是现行版本，请重新打开对照',
      'What was compared is not the edition in force: open the comparison again',
    );
  }
  if (next.hash === plan.pinned.hash) {
    return refuse('same-edition', '本次处置已在这一版上', 'This response runs on that edition already');
  }
  if (command.type === 'KeepEdition') {
    const { hash, reason } = command;
    return ok([{ type: 'EditionKept', at, data: { plan: command.plan, hash, reason } }]);
  }
  const { reason, second } = command;
  const rule = response.awareness?.reportRule;
  if (next.plan.tier === 'general' && !next.plan.reportRules.some((one) => one.id === rule)) {
    return refuse(
      'report-rule-gone',
      '新版总体预案没有本次处置所用的报送规则，不能换版；请保留原版',
      'The new general plan lacks the report rule set of this response: stay on the edition it has',
    );
  }
  const inHand = response.plans.flatMap((one) => stepsLost(response, one, plan, next));
  if (inHand.length > 0) {
    return refuse(
      'steps-in-hand',
      `以下步骤正在办理或已暂缓，新版没有，请先了结：${inHand.map((one) => one.zh).join('、')}`,
      `These steps are in hand and not in the new edition; end them first: ${inHand.map((one) => one.en).join(', ')}`,
    );
  }
  const before = new Set(plan.compiled.steps.map(({ step }) => step.id));
  const after = new Set(stepIds(next.plan, response, plan));
  return ok([
    {
      type: 'EditionMoved',
      at,
      data: {
        from: plan.pinned.hash,
        to: pin(next),
        reason,
        second,
        gone: [...before].filter((id) => !after.has(id)).map((id) => `${plan.pinned.key}/${id}`),
        come: [...after].filter((id) => !before.has(id)).map((id) => `${plan.pinned.key}/${id}`),
      },
    },
  ]);
}

/** Ids of the steps that an edition has at this response's station. */
function stepIds(next: PlanEdition['plan'], response: Response, plan: PlanState): readonly string[] {
  const there = overlayPlan(next, stationOf(response, plan)).plan;
  return there.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.steps.map((step) => step.id)));
}

/** Titles of steps in hand that a move would lose, in the plan itself and, with a new station plan, in the special plans it adds to. */
function stepsLost(response: Response, one: PlanState, moving: PlanState, next: PlanEdition) {
  if (one.left !== undefined) return [];
  const { plan } = next;
  const text =
    one === moving
      ? overlayPlan(plan, stationOf(response, one)).plan
      : plan.tier === 'station' && one.pinned.tier === 'special'
        ? overlayPlan(withoutStation(one), plan).plan
        : undefined;
  if (!text) return [];
  return stepsInHandWithout(one, text).flatMap((ref) => {
    const index = one.compiled.indexOf.get(ref.slice(ref.indexOf('/') + 1));
    const title = index === undefined ? undefined : one.compiled.steps[index]?.step.title;
    return title ? [title] : [];
  });
}

function stationOf(response: Response, one: PlanState) {
  const station = response.plans.find((plan) => plan.pinned.tier === 'station')?.compiled.plan;
  return one.pinned.tier === 'special' && station?.tier === 'station' ? station : undefined;
}

/** A special plan as it runs, less the steps that the station plan of now adds to it. */
function withoutStation(one: PlanState) {
  const added = new Set(one.compiled.steps.flatMap(({ step, layer }) => (layer === 'added' ? [step.id] : [])));
  const blocks = one.compiled.plan.blocks.map((block) => ({
    ...block,
    lanes: block.lanes.map((lane) => ({ ...lane, steps: lane.steps.filter((step) => !added.has(step.id)) })),
  }));
  return { ...one.compiled.plan, blocks };
}
