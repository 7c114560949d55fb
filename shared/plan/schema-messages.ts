import { z } from 'zod';
import { basisId, id, text } from './schema-words.ts';
import { MESSAGE_KINDS } from './vocabulary.ts';

/** What a plan says of messages to the public: its templates, and under which name and number the committee sends. */

/** Categories of CAP 1.2 (OASIS, `category`). */
export const ALERT_CATEGORIES = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;

export const messageTemplate = z.strictObject({
  id: id.describe('Stable for ever'),
  kind: z.enum(MESSAGE_KINDS).describe('How it reaches people: text message, notice, brief for the media'),
  title: text.describe('Four to twelve characters that name it in a list'),
  to: z
    .array(id)
    .min(1)
    .optional()
    .describe('The units that are asked to send it or to put it up, the usual one first'),
  text: text.describe('The words, with slots: {station}, {fact.late-trains}, {places.taxi}, {ask.…}; see the README'),
  maxCharacters: z
    .int()
    .min(20)
    .max(5000)
    .optional()
    .describe('Chinese characters it may have at most; text messages: 70 are one'),
  category: z.enum(ALERT_CATEGORIES).default('Transport').describe('Category of CAP 1.2 in an export'),
  basis: z.array(basisId).min(1).describe('Bases of its numbers and of its length'),
});

/** What the public is told of a measure that plans share, once it is in force. */
export const messageMeasure = z.strictObject({ measure: id.describe('What steps name in `shared`'), text });

/** Parts of the id that the national platform gives a message: `ZZZZZZDDDUUUXX_YYYYMMDDhhmmss`. */
export const messageSender = z.strictObject({
  region: z
    .string()
    .regex(/^[0-9]{6}$/, 'six digits')
    .describe('Administrative code, GB/T 2260; Beijing 110000'),
  organisation: z
    .string()
    .regex(/^[0-9]{3}$/, 'three digits')
    .describe('Code of the organisation, GB/T 4657'),
  inner: z
    .string()
    .regex(/^[0-9]{3}$/, 'three digits')
    .default('000')
    .describe('Inner number of the organisation'),
  extension: z
    .string()
    .regex(/^[0-9]{2}$/, 'two digits')
    .default('00'),
  sender: z
    .string()
    .regex(/^[A-Za-z0-9._@-]+$/, 'Latin letters, digits and . _ @ -')
    .max(120)
    .describe('Sender in a CAP message: no spaces, commas, < or &'),
  name: text.describe('The name that people read'),
  basis: z.array(basisId).min(1),
});
