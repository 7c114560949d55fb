import type { impact as zhImpact, trace as zhTrace } from '../zh/trace.ts';
import type { Words } from '../words.ts';

export const trace: Words<typeof zhTrace> = {
  title: 'Clauses and steps',
  coverage: 'Chapters 3 to 5: {{carried}} of {{asked}} clauses are carried out by steps',
  bare: '{{n}} clauses without a step',
  noBare: 'no clause without a step',
  strays: '{{n}} steps name a clause that is not there',
  noStrays: 'all {{n}} steps rest on a clause',
  elsewhere: 'The {{n}} steps a station adds rest on clauses of the station plan; compare them there',
  only: 'Only clauses without a step',
  clause: 'Clause',
  steps: 'Steps',
  standing: {
    carried: '{{n}} steps',
    'by-parts': 'By its parts',
    bare: 'No step',
    'not-asked': 'Asks for none',
  },
  bareHow: 'Add a step, or name this clause on the step that carries it out',
  task: 'Daily duty',
  straySteps: 'Steps whose clause is not there',
  strayHow: 'It names clause “{{clause}}”, which this plan does not have: correct it, or write the clause first',
  onlyNone: 'Every clause of chapters 3 to 5 is carried out by a step',
};

export const impact: Words<typeof zhImpact> = {
  title: 'Impact of a change',
  kind: { post: 'Posts', unit: 'Units', step: 'Steps' },
  filter: 'Find by name',
  plans: '{{n}} plans',
  nobody: 'none',
  noneFound: 'Nothing is called “{{words}}”',
  choose: 'Choose a post, a unit or a step on the left',
  reaches: 'A change here reaches {{uses}} places in {{plans}} plans',
  reachesNone: 'Nothing else names it: a change stays here',
  count: '{{n}} places',
  placeSteps: 'Find the steps that use “{{place}}”',
  into: 'replaced or added in {{plan}}',
  how: {
    owner: 'Owner',
    to: 'Turns to it',
    waits: 'Waits for it',
    branch: 'Goes by its answer',
    due: 'Deadline counts from it',
    shared: 'Same measure, done once',
    task: 'Daily duty',
    party: 'Party',
    authority: 'Decides the level',
    recipient: 'Receives reports',
    seat: 'In every shift',
  },
};
