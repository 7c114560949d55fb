import type { RollCallChannel, RollCallState } from '../../../shared/duty/roll-call.ts';

/** In the order of the number keys. */
export const CHANNELS = ['video', 'radio', 'phone', 'in-person'] as const satisfies readonly RollCallChannel[];

/** What a person may enter; `late` is not entered but judged. */
export const ENTERED = [
  'answered',
  'not-answered',
  'equipment-fault',
  'excused',
] as const satisfies readonly RollCallState[];
export type Entered = (typeof ENTERED)[number];
