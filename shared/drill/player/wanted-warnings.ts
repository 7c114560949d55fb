import { proposalFor } from '../../weather/proposal.ts';
import { standingOf } from '../../weather/standing.ts';
import { LEADER } from '../../plan/leader.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** A warning that calls for a plan brings that plan into the response, and is then answered with it. */
export function wantedWarnings({ response, view, room, scenario }: Handling): readonly WantedAct[] {
  const { weather, tables, now, station, plans } = view;
  if (!tables) return [];
  const specials = scenario.plans.flatMap((id) => {
    const plan = plans.special(id)?.plan;
    return plan?.tier === 'special' ? [plan] : [];
  });
  const inForce = new Set(response.plans.flatMap(({ pinned, left }) => (left === undefined ? [pinned.key] : [])));
  return [...weather.warnings.values()].flatMap((warning): readonly WantedAct[] => {
    if (standingOf(weather, warning, tables, now) !== 'in-force') return [];
    const plan = proposalFor(warning, specials)?.plan;
    if (plan === undefined || weather.answers.has(warning.id)) return [];
    const post = room.postFor(LEADER);
    if (!inForce.has(plan)) {
      const command = { type: 'JoinPlan', plan, reason: `预警：${warning.headline}` } as const;
      return [{ key: `plan:${plan}`, kind: 'decide', post, request: { name: 'act', response: response.id, command } }];
    }
    const command = {
      type: 'AnswerWarning',
      warning: warning.id,
      plan,
      stations: [station],
      answer: { kind: 'joined', response: response.id },
      authority: post,
    } as const;
    return [{ key: `warning:${warning.id}`, kind: 'decide', post, request: { name: 'weatherAct', command } }];
  });
}
