/** 级别依据: the rules that propose a level, with the value that speaks for each. */
export const indicators = {
  title: 'Grounds for a level',
  show: 'Show the grounds for a level',
  hide: 'Hide the grounds for a level',
  highest: 'The highest level of any indicator is proposed; a person with authority decides. Proposed now: ',
  nothing: 'No level is proposed now',
  unsaid: 'Not recorded',
  notCounted: 'Does not count',
  below: 'Below the first threshold',
  next: 'Next: {{level}} at {{at}}',
  others: '{{n}} more, lower',
  conflict: 'Sources disagree: {{values}}; the newest counts, please verify',
  because: '{{title}}: {{why}}',
  why: 'Indicators that propose nothing',
  reason: {
    unsaid: 'nothing recorded yet',
    unknown: 'value unknown',
    stale: 'stale, does not count: measure again',
  },
};
