import { durationOf } from '../../base/instant.ts';
import { generalPlanOf } from '../../response/general-plan.ts';
import { openStepsOf } from './open-steps.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling } from './situation.ts';

/** A roll call where a step or the news asks for one: the posts that play are called by radio and answer one by one. */
export function wantedRollCall(handling: Handling): readonly WantedAct[] {
  const { response, view, room, heard, forgotten } = handling;
  const post = room.postFor('duty-officer');
  const going = view.duty.rollCalls.find(({ closedAt }) => closedAt === undefined);
  if (going) return answers(going, post);
  const rule = generalPlanOf(response)?.rollCall.find(({ channel }) => channel === 'radio');
  if (!rule) return [];
  const steps = openStepsOf(response).filter(
    ({ placed }) => placed.step.kind === 'rollcall' && !forgotten.has(placed.ref),
  );
  const asked = [
    ...steps.map(({ placed }) => `step-${placed.ref.replace('/', '-')}`),
    ...heard.flatMap(({ inject }) =>
      inject.expect.some((one) => typeof one === 'object' && 'rollCall' in one) ? [`news-${inject.id}`] : [],
    ),
  ];
  const posts = generalPlanOf(response)?.posts.filter(({ id }) => room.posts.includes(id) && id !== post) ?? [];
  const called = posts.length > 0 ? posts : (generalPlanOf(response)?.posts.filter(({ id }) => id === post) ?? []);
  return asked.map((rollCall) => ({
    key: `roll-call:${rollCall}`,
    kind: 'note',
    post,
    request: {
      name: 'dutyAct',
      command: {
        type: 'OpenRollCall',
        rollCall,
        channel: 'radio',
        window: durationOf(rule.window),
        windowBasis: '总体预案点名窗口',
        targets: called.map(({ id, title }) => ({ id, title, station: view.station, post: id })),
        content: '各岗报岗位、位置、人数、缺什么',
      },
    },
  }));
}

type Going = Handling['view']['duty']['rollCalls'][number];

function answers({ opened, answers: given }: Going, post: string): readonly WantedAct[] {
  const { rollCall, targets } = opened;
  const missing = targets.filter(({ id }) => given[id] === undefined);
  const act = (key: string, command: Extract<WantedAct['request'], { name: 'dutyAct' }>['command']): WantedAct => ({
    key: `roll-call:${rollCall}:${key}`,
    kind: 'take-news',
    post,
    request: { name: 'dutyAct', command },
  });
  if (missing.length === 0) return [act('close', { type: 'CloseRollCall', rollCall })];
  return missing.map(({ id }) =>
    act(id, { type: 'AnswerRollCall', rollCall, target: id, state: 'answered', channel: 'radio', attempts: 1 }),
  );
}
