import type { quick as zh } from '../zh/quick.ts';
import type { Words } from '../words.ts';

export const quick: Words<typeof zh> = {
  label: 'Quick log',
  response: 'Response this line goes to',
  switchHint: 'Response this line goes to; Alt+↑ and Alt+↓ in the field switch it',
  placeholder: 'F4, type, Enter. @post #train /kind; begin with a time for a late entry (1305 …); Esc goes back',
  commit: 'Log',
  done: 'Logged',
  nothingRunning: 'No response is running, so there is nothing to log to; press F2 to record a new event',
  marks: 'Tags found',
  at: 'Happened',
  ahead: 'later than now',
  noTime: 'Not a time (Esc)',
  moved: 'Its response has ended',
  movedHint: 'The response this line was meant for is no longer running: check on the left where it goes',
  elsewhere: 'Not the one on screen',
  elsewhereHint:
    'This line goes to the response named on the left, not to the one on the screen; Alt+↑ and Alt+↓ switch',
  posts: 'Posts',
  places: 'Trains and places',
  kinds: 'Kinds',
  listKeys: '↑↓ choose, Enter or Tab takes, Esc closes',
  correct: {
    act: 'Correct',
    actOn: 'Correct line {{n}}',
    title: 'Correct line {{n}}',
    commit: 'Write correction',
    original: 'As recorded (stays, ruled through)',
    text: 'Corrected text',
    textHint: 'Leave empty to void the line',
    fact: 'This value counts no more; the line stays legible. Record the right value as a new fact.',
    reason: 'Reason',
    by: 'Corrected by line {{n}}',
    goTo: 'Show line {{n}}',
  },
};
