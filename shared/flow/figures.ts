import type { Text } from '../base/text.ts';

/** A figure of the model that no plan gives, with where it comes from. */
export interface Figure {
  readonly value: number;
  readonly kind: 'official' | 'assumption';
  readonly source: Text;
}

/** Minutes over which the people of a train come to where they wait for a way onward, evenly. */
export const UNLOADING: Figure = {
  value: 8,
  kind: 'assumption',
  source: {
    zh: '一列车的旅客在8分钟内均匀走到等候处；没有公开出处，由车站按实测核定',
    en: 'The people of a train reach the place where they wait evenly within 8 min; no public source, to be measured by the station',
  },
};

export type ServiceLevel = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** From how many people on a square metre each level of service begins. */
export const SERVICE_LEVELS: readonly { readonly level: ServiceLevel; readonly from: number }[] = [
  { level: 'A', from: 0 },
  { level: 'B', from: 0.83 },
  { level: 'C', from: 1.11 },
  { level: 'D', from: 1.67 },
  { level: 'E', from: 3.33 },
  { level: 'F', from: 5 },
];

export const SERVICE_LEVEL_SOURCE: Text = {
  zh: 'S115 NPTEL 行人排队服务水平（HCM/Fruin）',
  en: 'S115 NPTEL, pedestrian queuing level of service (HCM/Fruin)',
};

/** The level of service at a density, in people per square metre. */
export function serviceLevel(density: number): ServiceLevel {
  return SERVICE_LEVELS.findLast(({ from }) => density >= from)?.level ?? 'A';
}
