import { useMemo } from 'react';
import { CHANNELS } from '../channels.ts';
import type { Grouping } from '../../../../shared/duty/roll-call-rates.ts';
import { useGeneral, usePostTitle, useStations } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { OFFICE } from '../open/use-targets.ts';

/** What a group is called, and where it stands among the others: stations, posts and shifts in the order of the plans. */
export function useGroupNames(): {
  readonly name: (grouping: Grouping, key: string) => string;
  readonly place: (grouping: Grouping, key: string) => number;
} {
  const { t, pick } = useText();
  const stations = useStations();
  const general = useGeneral();
  const postTitle = usePostTitle();
  return useMemo(() => {
    const shifts = general?.shifts?.list ?? [];
    const orders: Readonly<Record<Grouping, readonly string[]>> = {
      station: stations.map(({ station }) => station.id),
      shift: shifts.map(({ id }) => id),
      post: [OFFICE, ...(general?.posts.map(({ id }) => id) ?? []), 'grid'],
      channel: CHANNELS,
      day: [],
    };
    const name = (grouping: Grouping, key: string): string => {
      if (key === '') return t('calls.rates.unassigned');
      switch (grouping) {
        case 'station': {
          const found = stations.find(({ station }) => station.id === key)?.station.name;
          return found ? pick(found) : key;
        }
        case 'shift': {
          const found = shifts.find(({ id }) => id === key)?.title;
          return found ? pick(found) : key;
        }
        case 'post':
          if (key === OFFICE) return t('calls.target.officeColumn');
          return key === 'grid' ? t('calls.rates.grid') : pick(postTitle(key));
        case 'channel': {
          const channel = CHANNELS.find((one) => one === key);
          return channel ? t(`common.channel.${channel}`) : key;
        }
        case 'day':
          return key;
      }
    };
    const place = (grouping: Grouping, key: string) => {
      const at = orders[grouping].indexOf(key);
      return at < 0 ? orders[grouping].length : at;
    };
    return { name, place };
  }, [stations, general, postTitle, t, pick]);
}
