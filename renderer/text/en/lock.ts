import type { lock as zh } from '../zh/lock.ts';
import type { Words } from '../words.ts';

/** Words of the locked screen. */
export const lock: Words<typeof zh> = {
  lock: 'Lock the screen',
  title: 'Locked',
  by: {
    key: 'Locked by {{person}}, {{time}}',
    idle: 'Locked itself {{time}}, with no key pressed ({{person}} on duty)',
  },
  body: 'Deadlines, alarms and the bell go on. F2 takes down a call; unlock before it is recorded.',
  here: 'On duty here: {{people}}',
  nobody: 'Nobody is on duty at this workstation: sign on, or take over in an emergency.',
  noPin: 'Nobody on duty here has a PIN: this lock only keeps off chance keys. Set PINs under Duty, People.',
  unlock: 'Unlock',
  who: 'Who unlocks',
  emergency: 'Take over in an emergency',
  signOn: 'Sign on to unlock',
  idle: {
    title: 'Screen lock',
    label: 'Lock by itself when no key is pressed',
    never: 'Never',
    after: 'After {{n}} min',
    hint: 'Ctrl+L locks at any time',
  },
};
