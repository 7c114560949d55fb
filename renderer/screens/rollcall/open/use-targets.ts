import { useMemo } from 'react';
import type { RollCallTarget } from '../../../../shared/duty/events.ts';
import { namesAt } from '../../../../shared/duty/seats.ts';
import { useGeneral, useStations, useView } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';

/** Whom this desk can call: the station offices, the posts, and each station's grids, all from the plans in force. */
export function useTargets(): {
  readonly offices: readonly RollCallTarget[];
  readonly posts: readonly RollCallTarget[];
  readonly grids: readonly { readonly station: RollCallTarget['title']; readonly targets: readonly RollCallTarget[] }[];
} {
  const stations = useStations();
  const general = useGeneral();
  const holders = useView((state) => state.duty.holders);
  return useMemo(
    () => ({
      offices: stations.map(({ station }) => ({
        id: `office:${station.id}`,
        title: {
          zh: inBoth('rollcall.open.office', { station: station.name.zh }).zh,
          en: inBoth('rollcall.open.office', { station: station.name.en }).en,
        },
      })),
      posts: (general?.posts ?? []).map(({ id, title }) => {
        const person = namesAt(holders, id);
        const key = person === undefined ? 'rollcall.open.vacant' : 'rollcall.open.holder';
        const said = (language: 'zh' | 'en') =>
          inBoth(key, { post: title[language], person: person?.[language] ?? '' })[language];
        return { id: `post:${id}`, title: { zh: said('zh'), en: said('en') } };
      }),
      grids: stations.map(({ station, grids }) => ({
        station: station.name,
        targets: grids.map((grid) => ({ id: `grid:${station.id}:${grid.id}`.slice(0, 60), title: grid.title })),
      })),
    }),
    [stations, general, holders],
  );
}
