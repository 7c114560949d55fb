import type { live as zh } from '../zh/live.ts';
import type { Words } from '../words.ts';

export const live: Words<typeof zh> = {
  label: 'Running response',
  none: 'None',
  one: '{{station}} · {{at}} · {{what}}',
  closed: '{{station}} · {{at}} · {{what}} (closed)',
  count: '{{n}} current',
  next: 'Current {{at}}/{{n}}',
  nextWhy: 'On to the next current step (N)',
  key: 'On to the next current step',
  nothingNow: 'No step of this plan is being worked now',
  back: 'Back to the response',
  older: 'Edition of that response, no longer in force',
  here: 'Now',
  onChart: 'Show on the chart',
  onChartStep: 'Show “{{step}}” on the chart',
  command: 'Show on the chart: {{station}} {{plan}}',
};
