import type { Words } from '../words.ts';
import type { regression as zh } from '../zh/regression.ts';

export const regression: Words<typeof zh> = {
  title: 'Tried on record',
  what: 'Every response on record at this desk is replayed with this edition, to see what it would have asked for, and when. Nothing on record is changed.',
  starting: 'Reading the records…',
  progress: '{{done}} of {{total}} replayed',
  cancel: 'Stop',
  again: 'Replay again',
  at: 'Replayed {{time}}',
  failed: 'The replay did not finish; the message says why. It can be started again.',
  onlyCritical: 'Critical only',
  counts:
    '{{n}} responses replayed: {{changed}} with differences, {{critical}} of them with critical ones; {{same}} asked for alike.',
  cancelled: 'The replay was stopped; {{n}} responses were not replayed.',
  left: 'Only the newest 50 responses are replayed; {{n}} older ones were not.',
  limits: 'What a replay cannot say',
  empty: 'There is no response on record to replay',
  emptyHow:
    'After the first response, even one still running, this shows what the edition would change. Exported packages can be replayed on the command line with plans regress.',
  none: 'Nothing to list: none of {{n}} responses has a critical difference.',
  hidden: '{{n}} more responses have no critical difference and are not listed.',
  reports: 'Responses',
  unused: 'Responses that did not use this plan ({{n}})',
  unread: 'Records that cannot be replayed ({{n}})',
  critical: 'Critical',
  criticalCount: 'Critical {{n}}',
  differences: 'Differences {{n}}',
  alike: 'Alike',
  running: 'Running',
  drill: 'Drill',
  editions: 'On record: {{was}}; new: {{now}}.',
  steps: '{{steps}} steps compared, {{same}} alike.',
  upTo: 'The response is still running: compared up to its newest line.',
  noCritical: 'No critical difference in this response.',
};
