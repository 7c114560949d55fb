import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { weatherCommand } from '../weather/commands.ts';
import { hazardsSchema, signalSetSchema } from '../weather/tables-schema.ts';
import { COLOURS } from '../weather/vocabulary.ts';
import { finding, journalEvents, textPair } from './shapes.ts';

/** The requests about weather warnings. */

const id = z.string().trim().min(1).max(120);
const path = z.string().trim().min(1).max(1000);
const words = z.string().max(4000);
const act = { commandId: z.uuid(), as: z.strictObject({ person: id, post: id }), at: moment.optional() };

/** So many files are read at once at most. */
export const MAX_WARNING_FILES = 20_000;

/** Files sent with the request itself, at most (a folder may hold more): they have to fit one request. */
export const MAX_SENT_FILES = 200;

const tables = hazardsSchema.omit({ format: true }).extend({ sets: z.array(signalSetSchema).readonly() });

/** What came of one file: taken over, passed over for a reason that is no fault of it, or refused. */
const importedFile = z.strictObject({
  name: words,
  outcome: z.enum(['taken', 'skipped', 'refused']),
  /** Identifier of its message, as far as that could be read. */
  id: words.optional(),
  hazard: words.optional(),
  colour: z.enum(COLOURS).optional(),
  /** Why, in the order they were found; doubts stand beside what was taken. */
  findings: z.array(z.strictObject({ rule: words, severity: z.enum(['error', 'doubt', 'info']), message: textPair })),
});
export type ImportedFile = z.output<typeof importedFile>;

/** The folder that is watched for messages, and how it stood at the last look. */
const weatherFolder = z.strictObject({
  path: words,
  /** The one in the data folder; nobody has chosen another. */
  isDefault: z.boolean(),
  state: z.enum(['watched', 'missing', 'not-a-folder', 'unreadable']),
  /** When the newest look that has ended began. */
  lookedAt: z.int().optional(),
  /** Since the console was started. */
  taken: z.int().nonnegative(),
  refused: z.array(importedFile),
});
export type WeatherFolder = z.output<typeof weatherFolder>;

export const weatherRequests = {
  /** The warnings of this month and the one before, the tables, and the watched folder. Without tables: what is wrong with their files. */
  readWeather: {
    input: z.strictObject({}),
    output: z.strictObject({
      events: journalEvents,
      tables: tables.optional(),
      findings: z.array(finding),
      /** None at the desk of a drill: it watches no folder. */
      folder: weatherFolder.optional(),
    }),
  },
  weatherAct: {
    input: z.strictObject({ ...act, command: weatherCommand }),
    output: z.strictObject({ events: journalEvents }),
  },
  /**
   * Reads CAP 1.2 files and takes over what is sound, each file whole or not at all; progress comes as pushes under `job`. `content` is a file in base64.
   */
  importWarnings: {
    input: z.strictObject({
      ...act,
      job: z.uuid(),
      from: z.union([
        z.strictObject({
          files: z
            .array(z.strictObject({ name: words.min(1), content: z.string() }))
            .min(1)
            .max(MAX_SENT_FILES),
        }),
        z.strictObject({ folder: path }),
      ]),
    }),
    output: z.strictObject({
      cancelled: z.boolean(),
      taken: z.int().nonnegative(),
      skipped: z.int().nonnegative(),
      refused: z.int().nonnegative(),
      /** In the order of the files' names; of more than 500 skipped ones the rest are only counted. */
      files: z.array(importedFile),
      events: journalEvents,
    }),
  },
  /** Chooses the folder that is watched; the one in the data folder when left out. */
  watchWeatherFolder: {
    input: z.strictObject({ commandId: z.uuid(), as: act.as, path: path.optional() }),
    output: z.strictObject({ folder: weatherFolder }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
