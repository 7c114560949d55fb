import { text, type Text } from '../base/text.ts';
import type { Place, StationPlan } from './schema.ts';

/** A figure of the station plan, or in words why there is none and who can give it. */
export type StationFigure = { readonly value: number } | { readonly unknown: Text };

/**
 * How many people may wait at a station, by its plan: the figure for the whole station, or else the capacities of its waiting rooms together when every
 * one of them is known. A room without a figure makes the whole unknown: a capacity that is too small would call people up for nothing, one that is
 * guessed would let them wait. Temporary waiting areas are not in it: they hold nobody until they are opened.
 */
export function waitingCapacity(plan: StationPlan): StationFigure {
  const { waiting, name } = plan.station;
  if (isFigure(waiting.value)) return { value: waiting.value };
  const rooms = plan.places.filter((place) => place.kind === 'waiting');
  const figures = rooms.map((room) => room.capacity?.value);
  const known = figures.filter(isFigure);
  if (rooms.length > 0 && known.length === rooms.length) return { value: known.reduce((sum, one) => sum + one, 0) };
  return {
    unknown: text(
      `候车容量不明：${name.zh}，见分预案；请站区办核定`,
      `Waiting capacity unknown: ${name.en}, see the station plan; the station office is to settle it`,
    ),
  };
}

/** The usable area of a place in square metres. `named` is its id, or its title in either language, with or without what stands in brackets behind it. */
export function placeArea(plan: StationPlan, named: string): StationFigure {
  const { name } = plan.station;
  const place = plan.places.find((one) => namesOf(one).includes(named.trim()));
  if (!place) {
    return {
      unknown: text(
        `点位不在分预案里：${named}（${name.zh}）；请按分预案的点位名称录，或请站区办补列`,
        `Not a place of the station plan: ${named} (${name.en}); name it as the plan does, or have the station office list it`,
      ),
    };
  }
  const area = place.area?.value;
  if (isFigure(area)) return { value: area };
  return {
    unknown: text(
      `面积不明：${place.title.zh}，见${name.zh}分预案；请站区办核定`,
      `Area unknown: ${place.title.en}, see the plan of ${name.en}; the station office is to settle it`,
    ),
  };
}

/** Nought and less are no capacities: nothing can be divided by them. */
const isFigure = (value: number | 'unknown' | undefined): value is number => typeof value === 'number' && value > 0;

function namesOf({ id, title }: Place): readonly string[] {
  const bare = (words: string) => words.replace(/\s*[（(][^（(]*[）)]$/, '');
  return [id, title.zh, title.en, bare(title.zh), bare(title.en)];
}
