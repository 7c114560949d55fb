import type { ResponseCommand } from '../../response/commands.ts';
import { awarenessInject, plansOf } from './heard.ts';
import type { WantedAct } from './player-act.ts';
import type { Situation } from './situation.ts';

/** Everybody takes their post when the run begins, before any news. */
export function wantedPosts({ view, room }: Situation): readonly WantedAct[] {
  return room.posts
    .filter(
      (post) => !view.duty.holders.some((holder) => holder.post === post && holder.person === room.personAt(post)),
    )
    .map((post) => ({
      key: `post:${view.duty.day}:${post}`,
      kind: 'sign-on',
      post,
      request: { name: 'dutyAct', command: { type: 'TakePost', post, person: room.personAt(post) } },
    }));
}

/** News that nobody has taken is taken by the post it came to. */
export function wantedTaking({ view, room }: Situation): readonly WantedAct[] {
  return view.news.items
    .filter(({ taken }) => !taken)
    .map(({ inject, to }) => ({
      key: `news:${inject}`,
      kind: 'take-news',
      post: room.postFor(to),
      request: { name: 'takeNews', inject },
    }));
}

/** The response begins with the news that counts as awareness, under the plans which that news is expected to bring. */
export function wantedAwareness({ view, scenario, room, heard }: Situation): readonly WantedAct[] {
  const call = awarenessInject(scenario);
  const told = heard.find(({ inject }) => inject.id === call);
  if (!told || view.responses.length > 0) return [];
  const { inject } = told;
  const command: ResponseCommand = {
    type: 'RecordAwareness',
    station: view.station,
    what: inject.content.zh,
    source: room.unitTitle(inject.from),
    channel: inject.channel,
    ...(inject.place ? { place: inject.place.zh } : {}),
    specials: plansOf(inject, scenario),
  };
  return [
    {
      key: `awareness:${inject.id}`,
      kind: 'take-news',
      post: room.postFor(inject.to),
      request: { name: 'act', command },
    },
  ];
}
