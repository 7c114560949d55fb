import type { Fact } from '../../../../shared/plan/schema.ts';
import type { Level, Stage } from '../../../../shared/plan/vocabulary.ts';
import type { Text } from '../../../../shared/base/text.ts';
import type { FactEntry } from '../../../../shared/reporting/state.ts';
import { calledPlans } from '../../../../shared/response/called-plans.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import type { CalledFor } from '../../../../shared/response/record-events.ts';
import { levelProposal } from '../../../../shared/response/level-proposal.ts';
import type { PlanState, Response, Threshold } from '../../../../shared/response/state.ts';
import { callKey, levelRank } from '../../../../shared/response/thresholds.ts';
import { rankedDuesOf, type RankedDue } from '../../../state/index.ts';
import { lifeActs } from '../../../../shared/response/life-acts.ts';

/** One reading that speaks for a proposal, with the rule it meets. */
export interface Speaking {
  /** How the journal names the fact. */
  readonly factKey: string;
  readonly fact: Fact;
  readonly entry: FactEntry;
  readonly about?: string;
  readonly threshold: number | string;
  readonly rule: Text | undefined;
  readonly basis: PlanState['compiled']['plan']['basis'][number] | undefined;
}

/** What the readings ask people to decide. A person opens the act and commits. */
export interface Proposal {
  readonly key: string;
  readonly calls: CalledFor;
  /** `stale`: the readings are too old to propose anything; `declined`: decided against; `lower`: readings below the present level. */
  readonly state: 'waiting' | 'stale' | 'declined' | 'lower';
  readonly readings: readonly Speaking[];
  readonly since: number | undefined;
  readonly threshold?: Threshold;
  /** Until when somebody has to activate or decline. */
  readonly due?: RankedDue;
  /** The life-cycle act that answers a level, as far as one is possible now. */
  readonly act?: 'start' | 'level';
}

export function proposalsOf(response: Response, now: number): readonly Proposal[] {
  return [...levelProposals(response, now), ...planProposals(response, now)];
}

function levelProposals(response: Response, now: number): readonly Proposal[] {
  const { level: fresh, grounds } = levelProposal(response, now);
  const any = levelProposal(response).level;
  const acts = lifeActs(response);
  const act = acts.includes('level') ? 'level' : acts.includes('start') ? 'start' : undefined;
  const threshold = response.thresholds?.['level'];
  const called = threshold && 'level' in threshold.calls ? threshold.calls.level : undefined;
  const level = called ?? (rises(response, fresh) ? fresh : rises(response, any) ? any : undefined);
  const readingsFor = (wanted: Level) =>
    grounds
      .filter((ground) => levelRank(ground.level) >= levelRank(wanted))
      .map((ground): Speaking => {
        const { fact, entry, about, threshold: at } = ground;
        const plan = planOf(response, ground.plan);
        const basis = plan?.compiled.plan.basis.find((one) => one.id === ground.basis);
        const factKey = `${ground.plan}/${fact.id}`;
        return {
          factKey,
          fact,
          entry,
          ...(about === undefined ? {} : { about }),
          threshold: at,
          rule: undefined,
          basis,
        };
      });
  if (level !== undefined) {
    const isFresh = levelRank(fresh) >= levelRank(level);
    // Once the response has been stood down, only a new reading asks for it again.
    if (!threshold && !BEFORE_THE_END.includes(response.stage)) return [];
    return [made(response, { level }, isFresh, readingsFor(level), threshold, act)];
  }
  // Readings below the present level ask whether to step down; before a level is set there is nothing to come down from.
  if (fresh === undefined || response.stage !== 'graded' || fresh === response.level) return [];
  return [
    {
      key: 'lower',
      calls: { level: fresh },
      state: 'lower',
      readings: readingsFor(fresh),
      since: undefined,
      act: 'level',
    },
  ];
}

const BEFORE_THE_END: readonly Stage[] = ['verify', 'early', 'graded'];

const rises = (response: Response, level: Level | undefined) => levelRank(level) > levelRank(response.level);

function planProposals(response: Response, now: number): readonly Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const { calls: plan, plan: from, interrupt, fact, entry, stale } of calledPlans(response, now)) {
    const calls = { plan, interrupt: `${from.key}/${interrupt.id}` };
    const key = callKey(calls);
    const basis = from.plan.basis.find((one) => one.id === interrupt.basis);
    const reading = {
      factKey: `${from.key}/${fact.id}`,
      fact,
      entry,
      threshold: interrupt.if.at,
      rule: interrupt.title,
      basis,
    };
    const held = proposals.get(key);
    const readings = [...(held?.readings ?? []), reading];
    const isFresh = !stale || held?.state === 'waiting';
    proposals.set(key, made(response, held?.calls ?? calls, isFresh, readings, response.thresholds?.[key]));
  }
  return [...proposals.values()];
}

function made(
  response: Response,
  calls: CalledFor,
  isFresh: boolean,
  readings: readonly Speaking[],
  threshold: Threshold | undefined,
  act?: 'start' | 'level',
): Proposal {
  const key = callKey(calls);
  const due = rankedDuesOf(response).find((one) => one.key === `threshold:${key}`);
  return {
    key,
    calls,
    state: threshold?.declined ? 'declined' : isFresh ? 'waiting' : 'stale',
    readings,
    since: threshold?.at,
    ...(threshold ? { threshold } : {}),
    ...(due ? { due } : {}),
    ...(act ? { act } : {}),
  };
}

const planOf = (response: Response, key: string) =>
  response.plans.find((plan) => plan.pinned.key === key && plan.left === undefined);

/** The post that the general plan lets decide on a level; a plan that joins names none. */
export function decidesOn(response: Response, calls: CalledFor): string | undefined {
  return 'level' in calls
    ? generalPlanOf(response)?.levels.find((one) => one.id === calls.level)?.authority
    : undefined;
}
