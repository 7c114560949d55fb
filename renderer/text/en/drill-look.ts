import type { drillLook as zh } from '../zh/drill-look.ts';

export const drillLook: typeof zh = {
  words: 'Drill: {{words}}',
  noRealUnit: 'This is a drill: no real unit is notified',
  frame: 'Mark of a drill',
  mark: '[DRILL] ',
  forkMark: '[DRILL, FORK] ',
  controllerMark: '[DRILL, CONTROLLER] ',
  name: '{{mark}}{{title}} · {{team}} · {{station}}',
  forkOfRecord: 'forked from the real record {{response}} at {{at}}',
  forkOfDrill: 'forked from the drill record {{response}} at {{at}}',
  simulated: 'Simulated',
  simulatedTime: 'Simulated time',
  speed: '×{{speed}}',
  paused: 'Paused',
  stop: 'Stop the drill, real event',
  real: {
    title: 'Real event: the drill is paused',
    body: 'Go to the live desk now. The drill is on record up to this moment; its controller resumes it when the real event is over.',
    arrived:
      'The drill is paused; this is the live desk. Words half written in the drill and not recorded have not come along',
    unheard:
      'Nothing answered the order to stop the drill: call it off by voice, and take the report of the real event here first',
  },
  running: 'Drill under way: {{runs}}',
  one: '{{title}} ({{team}}, simulated {{time}})',
  onePaused: '{{title}} ({{team}}, paused at simulated {{time}})',
  and: '; ',
  signOn: 'Signing on in a drill: any name, no PIN; it is kept in this drill only',
};
