import type { now as zh } from '../zh/now.ts';
import type { Words } from '../words.ts';

/** Words of the list "do now" on the response screen. */
export const now: Words<typeof zh> = {
  look: 'Which lines',
  short: 'Five most urgent',
  long: 'All {{n}}',
  scope: 'Which responses',
  here: 'This response',
  across: 'All responses',
  acrossUrgent: 'All responses ({{n}} urgent elsewhere)',
  posts: 'Which post',
  everyPost: 'All posts {{n}}',
  minePosts: 'My posts {{n}}',
  onePost: '{{post}} {{n}}',
  urgentInside: '{{label}} ({{n}} urgent)',
  find: 'Filter steps',
  findHint: 'Number, step, post, plan',
  clear: 'Clear the filter',
  rest: '{{n}} more',
  restUrgent: '{{n}} more, {{urgent}} of them urgent',
  hidden: '{{n}} hidden',
  hiddenUrgent: '{{n}} hidden, {{urgent}} of them urgent',
  elsewhere: '{{n}} pressing at other posts: {{posts}}',
  showAll: 'Show all posts',
  noMatch: 'No line to do fits “{{words}}”',
  noMatchLanes: 'No step of any lane fits “{{words}}”',
  nonePost: 'Nothing for this post to do now',
  noneMine: 'Nothing for your posts to do now',
  noPosts: 'You have not signed on for a post',
  allDone: 'All steps are ended',
  allDoneBut: 'All steps are ended, except {{n}} deferred',
  nothingNow: 'Nothing to do by hand now',
  nothingNowBut: 'Nothing to do by hand now; {{n}} deferred',
  running: 'Still going on: {{watches}} watches, {{orders}} orders awaiting their effect, see “Watches & orders”.',
  deferred: 'Deferred steps',
  keys: {
    long: 'Switch between the five most urgent lines and all',
    mine: 'Switch between my posts and all posts',
    post: 'Choose whose lines to see',
    find: 'Filter by number, step, post or plan (Esc clears)',
    across: 'Switch between this response and all responses',
  },
  clock: {
    threshold:
      'A reading has passed a threshold; nothing was activated and nobody said why not. Answer at the head of the page: activate, change, or decline with a reason.',
    answer: 'Answer it',
    review:
      'The time set for looking at this decision again: has the situation changed, does the decision still hold? Record what came of it.',
    look: 'Review the decision',
  },
};
