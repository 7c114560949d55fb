import type { duty as zh } from '../zh/duty.ts';
import type { Words } from '../words.ts';

/** Words of the screen "duty". */
export const duty: Words<typeof zh> = {
  title: 'Duty',
  tabs: { shift: 'This shift', handover: 'Hand-over', people: 'People', contacts: 'Contacts' },
  shift: {
    title: 'On now: {{shift}}',
    none: 'The general plan names no shifts',
    noneBody:
      'Ask the plan editor to add shifts (their hours and posts) to the general plan; once in force, this shows who has to be there and who is.',
    post: 'Post',
    wanted: 'Wanted',
    there: 'Signed on',
    missing: '{{n}} missing',
  },
};
