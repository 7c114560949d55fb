import type { StationPlan } from '../plan/schema.ts';

/** Finds a station by what people write: its name with or without 站, its short name, its letters, its id. */
export function stationFinder(plans: readonly StationPlan[]): (typed: string) => string | undefined {
  const ids = new Map<string, string>();
  for (const { station, short } of plans) {
    const names = [station.name.zh, station.name.en, short.zh, short.en, station.code, station.id];
    for (const name of names) ids.set(plain(name), station.id);
  }
  return (typed) => ids.get(plain(typed));
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()]/g, '')
    .replace(/(?:火车站|railwaystation|站地区|站区|站|station)$/, '');
}
