import { MINUTE } from '../../base/instant.ts';
import { LEVELS, type Level } from '../../plan/vocabulary.ts';
import { endedAt } from '../../response/dues.ts';
import { generalPlanOf } from '../../response/general-plan.ts';
import { levelProposal } from '../../response/level-proposal.ts';
import { lifeActs } from '../../response/life-acts.ts';
import { levelRank, openThresholds } from '../../response/thresholds.ts';
import { LEADER } from '../../plan/leader.ts';
import type { ResponseCommand } from '../../response/commands.ts';
import { expectedLevel, plansOf } from './heard.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** ASSUMPTION: where no rule and no news speaks for a level, the room grades at the lowest after so long. */
const UNDECIDED = 20 * MINUTE;

/** Plans that the news is expected to bring, or that a reading calls for. */
export function wantedPlans(handling: Handling): readonly WantedAct[] {
  const { response, heard, room, scenario } = handling;
  const here = new Set(response.plans.map(({ pinned }) => pinned.key));
  const told = heard.flatMap(({ inject }) => plansOf(inject, scenario).map((plan) => ({ plan, post: inject.to })));
  const called = openThresholds(response).flatMap(({ calls }) =>
    'plan' in calls ? [{ plan: calls.plan, post: LEADER }] : [],
  );
  return [...told, ...called]
    .filter(({ plan }) => !here.has(plan))
    .map(({ plan, post }) =>
      asked(handling, `plan:${plan}`, room.postFor(post), {
        type: 'JoinPlan',
        plan,
        reason: '来讯涉及本预案，带班领导同意并入',
      }),
    );
}

/** Early handling at once; then the level that the rules propose, or that the news is expected to bring. Levels only go up here. */
export function wantedLevel(handling: Handling): readonly WantedAct[] {
  const { response, room, heard, view } = handling;
  const acts = lifeActs(response);
  if (acts.includes('early')) {
    return [
      asked(handling, 'early', room.postFor('duty-officer'), { type: 'EnterEarlyHandling', basis: '接报后先期处置' }),
    ];
  }
  // What was stood down stays so: nobody grades anew on what was known before.
  if (endedAt(response) !== undefined) return [];
  const level = higher(levelProposal(response, view.now).level, expectedLevel(heard)) ?? fallback(handling);
  if (level === undefined || levelRank(level) <= levelRank(response.level)) return [];
  const authority = generalPlanOf(response)?.levels.find(({ id }) => id === level)?.authority ?? LEADER;
  const type = acts.includes('start') ? ('StartResponse' as const) : ('SetLevel' as const);
  if (!acts.includes('start') && !acts.includes('level')) return [];
  const command = { type, level, basis: '按研判建议和现场来讯，报请同意后定级', authority };
  return [asked(handling, `level:${type}:${level}`, room.postFor(LEADER), command)];
}

function fallback({ response, view }: Handling): Level | undefined {
  return view.now - (response.awareness?.at ?? view.now) >= UNDECIDED ? LEVELS[0] : undefined;
}

const higher = (a: Level | undefined, b: Level | undefined) => (levelRank(a) >= levelRank(b) ? a : b);

function asked({ response }: Handling, key: string, post: string, command: ResponseCommand): WantedAct {
  return { key, kind: 'decide', post, request: { name: 'act', response: response.id, command } };
}
