import type { seats as zh } from '../zh/seats.ts';
import type { Words } from '../words.ts';

/** Words of the seats of a post. */
export const seats: Words<typeof zh> = {
  taken: '{{n}}/{{of}} there: {{people}}',
  relieves: 'relieves {{person}}',
  whom: 'Whom to relieve as {{post}}',
  free: 'Takes the free seat',
  choose: 'All seats taken: choose whom to relieve',
};
