import { frameOf, type RosterFrame } from '../../shared/roster/frame.ts';
import { readPlan } from '../backend/library/read-library.ts';

/** What the general plan of a plans folder asks of a roster. */
export function rosterFrame(plansFolder: string): RosterFrame {
  const plan = readPlan(plansFolder, 'general')?.result.edition?.plan;
  const frame = plan?.tier === 'general' ? frameOf(plan) : undefined;
  if (!frame) throw new Error(`The general plan under ${plansFolder} names no shifts`);
  return frame;
}
