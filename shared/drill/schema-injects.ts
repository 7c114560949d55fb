import { z } from 'zod';
import { duration } from '../plan/schema-words.ts';
import { COLOURS } from '../weather/vocabulary.ts';
import { when } from './schema-conditions.ts';
import { expectation } from './schema-expectations.ts';
import { clock, date, id, injectId, moment, ref, sources, text, trainId } from './schema-forms.ts';

/** How news reaches the desk. `seen`: nobody says it, it is seen on a screen, a board or a news page. */
const CHANNELS = ['phone', 'radio', 'video', 'message', 'in-person', 'seen'] as const;

/** Parts of an inject that can be 演练假定 while the rest of it has a source. */
const ASSUMED_PARTS = ['from', 'channel', 'heard', 'content'] as const;
export type AssumedPart = (typeof ASSUMED_PARTS)[number];

const happened = z.strictObject({
  date,
  time: clock
    .optional()
    .describe('Left out where no source names the time of day; then `said` and `heard` are written'),
  precision: z.enum(['exact', 'approx', 'day']),
  said: text.optional().describe('What the source says in place of a time, such as "at night"'),
});

const range = z.strictObject({ low: z.number(), high: z.number() });
const factValue = z
  .union([z.number(), z.string().min(1), text, range])
  .describe('As the fact wants it: a number or {low, high}; a choice id; a time "2023-07-30 12:50"; a text pair');
export type ScenarioFactValue = z.output<typeof factValue>;

export const given = z.strictObject({
  fact: ref.describe('Such as stranding/people-on-board'),
  about: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe('The train or place, where the plan counts by train or by place'),
  value: factValue.optional().describe('Left out when certainty is unknown'),
  certainty: z.enum(['known', 'estimated', 'unknown']),
});

export const conflict = z.strictObject({
  title: text.describe('What the sources disagree about'),
  fact: ref.optional(),
  about: z.string().min(1).max(60).optional(),
  values: z
    .array(z.strictObject({ says: text, value: factValue.optional(), source: sources.min(1) }))
    .min(2)
    .describe('Every value with its own sources; none is struck out'),
});

const attachment = z
  .strictObject({ title: text, text: text.describe('What stands on it, in full') })
  .describe('A paper that comes with the news: a notice, a list, a telegram');

const warning = z
  .strictObject({
    hazard: id.describe('Of resources/weather/hazards.yaml'),
    colour: z.enum(COLOURS),
    areas: z
      .array(z.string().regex(/^([0-9]{6}|[0-9]{12})$/, 'an administrative code of six or twelve digits, in quotes'))
      .min(1)
      .optional()
      .describe('The whole city when left out'),
    expires: moment.optional(),
  })
  .describe('A weather warning that comes with it, through the same intake as a real one, as an exercise');

const arrivals = z
  .strictObject({
    station: id,
    date: date.describe('Operating day of times without a date'),
    table: z.string().trim().min(1).max(100_000).describe('The table as senders write it, as CSV'),
  })
  .describe('A table of arrivals that comes with it, through the same intake as a real one');

export const inject = z.strictObject({
  id: injectId.describe('Stable for ever; injects of the 23·7 timeline keep its numbers'),
  at: happened
    .optional()
    .describe('When it happened, as far as the sources say. Left out only with `manual` or `when`'),
  heard: moment.optional().describe('When the desk hears of it. Left out: at the moment it happens'),
  drillOffset: duration.optional().describe('Shortened drills: when it is played, counted from the start of the drill'),
  manual: z.literal(true).optional().describe('Played when the controller says so, not by the clock'),
  when: when.optional().describe('Played once, when this has come about; not by the clock'),
  from: id.describe('The unit that speaks, from the general plan'),
  to: id.describe('The post that hears it, one of `posts`'),
  channel: z.enum(CHANNELS),
  trains: z.array(trainId).default([]),
  place: text.optional(),
  content: text.describe('Word for word as the desk hears or sees it'),
  attachments: z.array(attachment).default([]),
  warning: warning.optional(),
  arrivals: arrivals.optional(),
  facts: z.array(given).default([]).describe('What a good desk can write down from it'),
  conflicts: z.array(conflict).default([]).describe('Where the sources disagree: for evaluators, not played'),
  source: sources.default([]),
  assumed: z
    .union([z.literal(true), z.array(z.enum(ASSUMED_PARTS)).min(1)])
    .optional()
    .describe('演练假定. true: the whole inject is invented. A list: only these parts of it'),
  expect: z.array(expectation).default([]).describe('What a good desk does'),
  hint: text.optional().describe('For evaluators: what to look for, and why'),
});
export type Inject = z.output<typeof inject>;
