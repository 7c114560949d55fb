import { text, type Text } from '../base/text.ts';
import type { OnwardCapacity, Trial } from '../plan/schema-onward.ts';
import type { OnwardMode } from '../plan/vocabulary.ts';
import { durationText } from './plan-words.ts';

export const ONWARD_MODE_NAMES: Readonly<Record<OnwardMode, Text>> = {
  metro: text('地铁', 'Metro'),
  bus: text('公交', 'Bus'),
  taxi: text('出租车', 'Taxi'),
  'ride-hail': text('网约车', 'Ride-hail'),
  shuttle: text('免费摆渡', 'Free shuttle'),
};

/** What a way onward can carry, as the plan gives it. */
export function capacityText(capacity: OnwardCapacity): Text {
  if (capacity === 'unknown') return text('未知，不计入', 'unknown, not counted');
  if ('perHour' in capacity) return perHourText(capacity.perHour);
  if ('every' in capacity) {
    const every = durationText(capacity.every);
    const share = Math.round(capacity.share * 100);
    return text(
      `每 ${every.zh}一班，满载${capacity.load}人，可用${share} %`,
      `every ${every.en}, ${capacity.load} people when full, ${share} % usable`,
    );
  }
  const { vehicles, load, tripsPerHour } = capacity;
  return vehiclesText(vehicles, load, tripsPerHour);
}

/** What a measure changes. */
export function trialChangeText(change: Trial['change']): Text {
  if ('extend' in change) {
    const { zh, en } = durationText(change.extend);
    return text(`末班延后 ${zh}`, `last departures ${en} later`);
  }
  if ('headway' in change) {
    const { zh, en } = durationText(change.headway);
    return text(`至少每 ${zh}一班`, `at least every ${en}`);
  }
  const { zh, en } =
    'perHour' in change
      ? perHourText(change.perHour)
      : vehiclesText(change.addVehicles, change.load, change.tripsPerHour);
  return text(`加${zh}`, `${en} more`);
}

const perHourText = (people: number): Text => text(`每小时${people}人`, `${people} people an hour`);

const vehiclesText = (vehicles: number, load: number, trips: number): Text =>
  text(
    `${vehicles}辆，每车${load}人，每小时${trips}趟`,
    `${vehicles} vehicles of ${load} people, ${trips} ${trips === 1 ? 'trip' : 'trips'} an hour`,
  );
