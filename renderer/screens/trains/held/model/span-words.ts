import type { Outstanding } from '../../../../../shared/transport/events.ts';

/** People between two figures: `957–976`, or one number where both agree. */
export const spanWords = ({ low, high }: Outstanding): string => (low === high ? String(low) : `${low}–${high}`);
