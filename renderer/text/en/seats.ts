import type { seats as zh } from '../zh/seats.ts';
import type { Words } from '../words.ts';

/** Words of signing on: seats, PINs, emergencies. */
export const seats: Words<typeof zh> = {
  taken: '{{n}}/{{of}} there: {{people}}',
  relieves: 'relieves {{person}}',
  whom: 'Whom to relieve as {{post}}',
  choose: 'All seats taken: choose whom to relieve',
  free: 'Takes the free seat',
  notListed: 'not given by the list',
  missing: '{{n}} free',
  rostered: 'On the roster',
  actAs: 'Act as {{person}}',
  actAsCommit: 'Change over',
  pin: 'PIN',
  pinHint: '4 to 12 digits',
  onList: 'On the list of people, no PIN set',
  offList: 'Not on the list of people; the record will say so',
  hurried: 'No time for the PIN: take over in an emergency',
  hurriedHint: 'At once; it stays on the watch and duty screens until another duty leader has reviewed it',
  reason: 'Why in an emergency',
  emergency: 'Take over in an emergency',
  proof: { pin: 'PIN', none: 'no PIN set', emergency: 'emergency', unlisted: 'not on the list' },
  open: {
    title: 'Emergency take-overs to be reviewed',
    line: '{{person}} took over {{posts}} in an emergency, {{time}}. Reason: {{reason}}',
    review: 'Review',
    and: ', ',
    dialog: 'Review the emergency take-over by {{person}}',
    finding: 'Finding',
    accepted: 'Confirmed and accepted',
    objected: 'Objected',
    words: 'What was found',
    commit: 'Record the review',
  },
};
