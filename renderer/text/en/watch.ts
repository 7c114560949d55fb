import type { watch as zh } from '../zh/watch.ts';
import type { Words } from '../words.ts';

export const watch: Words<typeof zh> = {
  title: 'Watch',
  summary: { running: 'Running responses: {{n}}', none: 'All seven station areas calm', highest: 'Highest level' },
  wall: { open: 'Wall view', close: 'Leave wall view', full: 'Full screen', calm: 'Calm', others: '{{n}} more' },
  station: {
    head: 'The seven station areas',
    calm: 'Calm, no response running',
    running: '{{n}} running',
    others: '{{n}} more in the table below',
    none: 'No deadline is running',
    gap: '{{from}}: {{n}} short',
    gapMeaning:
      'In the hour from {{from}} {{n}} more arrive than the known capacity carries; opens arrivals and capacity',
    reportAt: 'New event at {{station}}',
    missing: 'No station plan is in force, so no event can be taken. See the findings in the plan library.',
  },
  running: {
    head: 'Running responses',
    none: 'No response is running',
    noneHint: 'When a call, the radio or a camera brings news, press F2: the first-report clock starts at once.',
    columns: {
      level: 'Level',
      station: 'Station area',
      what: 'Event',
      stage: 'Stage',
      aware: 'Aware at',
      elapsed: 'Running for',
      next: 'Next deadline',
      progress: 'Progress',
    },
    progress: {
      ended: '{{ended}} ended · {{open}} to do',
      out: '{{ordersOut}} orders out · {{unchecked}} to check · {{deferred}} deferred',
      missed: '{{missed}} overdue',
    },
    failed:
      '"{{what}}" cannot be rebuilt and is missing below. Go on with the paper log and verify the journal in the settings.',
    noSpecial: 'General and station plan only',
  },
  posts: {
    head: 'On duty',
    post: 'Post',
    person: 'Name',
    since: 'Since',
    empty: 'Vacant',
    signOn: 'Sign on',
    leave: 'Leave',
    leaveTitle: '{{person}} leaves "{{post}}"?',
    leaveBody:
      'Nobody holds the post afterwards; its deadlines run on. When somebody takes over there is no need to leave first: they just sign on.',
    vacant: '{{n}} vacant',
  },
  call: {
    head: 'Last roll call',
    none: 'No roll call today',
    ours: 'Called by this desk',
    rate: 'Answer rate {{rate}}',
    counts: 'Due {{due}}, in time {{inTime}}, late {{late}}, excused {{excused}}',
    open: 'Running',
    nobodyDue: 'Nobody due',
    city: 'Called by the city',
    cityAnswered: '{{caller}} called, answered after {{seconds}} s',
    cityLate: '{{caller}} called, answered late ({{seconds}} s)',
    cityMissed: '{{caller}} called, not answered',
    go: 'To roll call',
  },
  closed: {
    head: 'Closed',
    none: 'No response has been closed yet',

    columns: { when: 'Aware at', closed: 'Closed', look: 'Look back' },
  },
  start: {
    head: 'First time here: three things to try',
    body: 'All of it happens on this computer, without a network. It takes about five minutes.',
    signOn: { title: '1 Sign on', body: 'Give a name and choose a post. Every act is signed from then on.' },
    event: {
      title: '2 New event',
      body: 'Press F2, choose a station and write one line of what was learned. The first-report clock starts and stays in the strip at the top.',
    },
    library: {
      title: '3 Look at a plan',
      body: 'Open the plan library and see how "1 general, 7 station, 13 special" unfolds; numbers in the samples name their basis.',
    },
    help: 'Press ? at any time for the keys, Ctrl+K to type what to do.',
    dismiss: 'Do not show again',
    done: 'Done',
  },
};
