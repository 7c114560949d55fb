import { useMemo } from 'react';
import type { RollCallTarget } from '../../../../shared/duty/roll-call.ts';
import type { Text } from '../../../../shared/base/text.ts';
import { namesAt } from '../../../../shared/duty/seats.ts';
import { useGeneral, useStations, useView } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';

/** Whom this desk can call, all from the plans in force. */
export interface Targets {
  /** Rows and columns of the grid: station areas, and what can be called in each of them. */
  readonly stations: readonly { readonly id: string; readonly name: Text }[];
  readonly columns: readonly { readonly id: string; readonly title: Text }[];
  /** Office and posts on site of every station area, row by row. */
  readonly sites: readonly (RollCallTarget & { readonly station: string; readonly post: string })[];
  /** Posts of this duty room. */
  readonly desk: readonly RollCallTarget[];
  readonly grids: readonly {
    readonly station: string;
    readonly name: Text;
    readonly targets: readonly RollCallTarget[];
  }[];
}

/** The column of the station offices themselves. */
export const OFFICE = 'office';

export function useTargets(): Targets {
  const plans = useStations();
  const general = useGeneral();
  const holders = useView((state) => state.duty.holders);
  return useMemo(() => {
    const posts = general?.posts ?? [];
    const stations = plans.map(({ station }) => ({ id: station.id, name: station.name }));
    const columns = [
      { id: OFFICE, title: inBoth('calls.target.officeColumn') },
      ...posts.flatMap(({ id, title, onSite }) => (onSite ? [{ id, title }] : [])),
    ];
    return {
      stations,
      columns,
      sites: stations.flatMap(({ id: station, name }) =>
        columns.map(({ id: post, title }) => ({
          // The office keeps the id that it has always had in the journal.
          id: post === OFFICE ? `office:${station}` : `site:${station}:${post}`.slice(0, 60),
          title:
            post === OFFICE
              ? said('rollcall.open.office', name)
              : { zh: `${name.zh} ${title.zh}`, en: `${name.en} ${title.en}` },
          station,
          post,
        })),
      ),
      desk: posts
        .filter(({ onSite }) => !onSite)
        .map(({ id, title }) => {
          const person = namesAt(holders, id);
          const key = person === undefined ? 'rollcall.open.vacant' : 'rollcall.open.holder';
          const inOne = (language: 'zh' | 'en') =>
            inBoth(key, { post: title[language], person: person?.[language] ?? '' })[language];
          return { id: `post:${id}`, title: { zh: inOne('zh'), en: inOne('en') }, post: id };
        }),
      grids: plans.map(({ station, grids }) => ({
        station: station.id,
        name: station.name,
        targets: grids.map((grid) => ({
          id: `grid:${station.id}:${grid.id}`.slice(0, 60),
          title: grid.title,
          station: station.id,
          post: 'grid',
        })),
      })),
    };
  }, [plans, general, holders]);
}

/** A station's name within a phrase, each language with its own. */
function said(key: 'rollcall.open.office', name: Text): Text {
  return { zh: inBoth(key, { station: name.zh }).zh, en: inBoth(key, { station: name.en }).en };
}

/** Everyone who can be called, in the order of the lists. */
export function allTargets({ sites, desk, grids }: Targets): readonly RollCallTarget[] {
  return [...sites, ...desk, ...grids.flatMap((one) => one.targets)];
}
