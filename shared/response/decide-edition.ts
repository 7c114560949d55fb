import type { Instant } from '../base/instant.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { overlayPlan } from '../plan/overlay.ts';
import type { PlanEdition } from '../plan/parse.ts';
import type { Plan } from '../plan/schema.ts';
import type { ResponseCommand } from './commands.ts';
import type { NewResponseEvent } from './events.ts';
import { stepsInHandWithout } from './move-edition.ts';
import { editionInForce, pin, type PlansInForce } from './plans-in-force.ts';
import type { PlanState, Response } from './state.ts';
import { newCalls } from './thresholds.ts';
import { stepsOf } from '../plan/steps.ts';

type EditionCommand = Extract<ResponseCommand, { type: 'MoveEdition' | 'KeepEdition' }>;

/**
 * Whether a running response goes on in the edition in force now, or stays on the one it began with. Nothing that is in hand may fall out of sight: what
 * has been begun and is not in the new edition has to be ended first.
 */
export function decideEdition(
  response: Response,
  command: EditionCommand,
  { at, now }: CommandMeta,
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
  const touched = response.plans.flatMap((one) => {
    const text = one.left === undefined ? textAfter(response, one, plan, next) : undefined;
    return text ? [{ one, text }] : [];
  });
  const inHand = touched.flatMap(({ one, text }) => titlesLost(response, one, text));
  if (inHand.length > 0) {
    return refuse(
      'steps-in-hand',
      `以下步骤正在办理、已暂缓或效果待核查，新版没有，请先了结：${inHand.map((one) => one.zh).join('、')}`,
      `These steps are in hand or wait for a check, and are not in the new edition; end or check them first: ${inHand.map((one) => one.en).join(', ')}`,
    );
  }
  const before = touched.flatMap(({ one }) => one.compiled.steps.map(({ ref }) => ref));
  const after = touched.flatMap(({ one, text }) => stepIds(text).map((id) => `${one.pinned.key}/${id}`));
  const data = {
    from: plan.pinned.hash,
    to: pin(next),
    reason,
    second,
    gone: without(before, after),
    come: without(after, before),
  };
  return ok([{ type: 'EditionMoved', at, data }, ...newlyPassed(response, plan, next, now)]);
}

function without(refs: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return refs.filter((ref) => !known.has(ref));
}

function stepIds(text: Plan): readonly string[] {
  return stepsOf(text).map((step) => step.id);
}

/** What readings on the board call for by the rules of the new edition, and did not by those of the old. */
function newlyPassed(
  response: Response,
  moving: PlanState,
  { plan }: PlanEdition,
  now: Instant,
): readonly NewResponseEvent[] {
  const plans = response.plans.map((one) => (one === moving ? { ...one, compiled: { ...one.compiled, plan } } : one));
  const known = new Set(newCalls(response, now).map(({ calls }) => JSON.stringify(calls)));
  return newCalls({ ...response, plans }, now).flatMap((call): NewResponseEvent[] =>
    known.has(JSON.stringify(call.calls)) ? [] : [{ type: 'ThresholdPassed', at: now, data: call }],
  );
}

/** The text of a plan after the move, as far as its steps go: of the plan itself and, with a new station plan, of the special plans it adds to; undefined for the others. */
function textAfter(response: Response, one: PlanState, moving: PlanState, { plan }: PlanEdition): Plan | undefined {
  if (one === moving) return overlayPlan(plan, stationOf(response, one)).plan;
  if (plan.tier !== 'station' || one.pinned.tier !== 'special') return undefined;
  return overlayPlan(withoutStation(one), plan).plan;
}

/** Titles of the steps in hand that a plan would lose with this text. */
function titlesLost(response: Response, one: PlanState, text: Plan): readonly Text[] {
  return stepsInHandWithout(response, one, text).flatMap((ref) => {
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
