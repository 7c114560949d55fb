import type { search as zh } from '../zh/search.ts';
import type { Words } from '../words.ts';

/** The tab Search of the review: words looked for in all records. */
export const search: Words<typeof zh> = {
  tab: 'Search',
  field: 'Search all records',
  placeholder: 'One word or more, with spaces between; words in quotes as they stand',
  go: 'Search',
  drills: 'Drill records as well',
  busy: 'Searching',
  indexing: 'Indexing: {{done}} of {{total}} lines',
  enough: 'Search what is indexed',
  start: 'Type what to look for',
  startHint:
    'All records are searched: responses, duty days, warnings, corrective actions and the rest, with people, posts, messages and notes as they were written. Several words: a line has to have all of them.',
  none: 'Nothing found',
  noneHint: '{{rows}} lines were searched, and none has all of these words. Leave one out, or say it otherwise.',
  found: '{{found}} lines found, the newest {{shown}} listed; {{searched}} of {{rows}} lines searched.',
  live: 'Live records',
  drill: 'Drill records',
  count: '{{n}} lines',
  listed: '{{n}} lines, {{shown}} listed',
  open: {
    timeline: 'See line {{version}} in the timeline',
    report: 'See this note in the report of the review',
    run: "See the controller's desk of this run",
  },
  command: 'Search all records',
  commandWords: 'Search all records for “{{words}}”',
  also: 'Also',
};
