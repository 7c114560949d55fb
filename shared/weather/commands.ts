import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { COLOURS } from './vocabulary.ts';

const words = z.string().trim().min(1);
const id = words.max(60);
/** Identifiers come from outside: any text a message may carry. */
const warningId = words.max(200);
const ids = z.array(id).min(1).max(60).readonly();

export const warningAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activated'), response: z.uuid() }),
  z.strictObject({ kind: z.literal('joined'), response: z.uuid() }),
  z.strictObject({ kind: z.literal('declined'), reason: words.max(400), until: moment.optional() }),
]);

/** Acts on warnings, as they cross the border. Files are read by another request: see contract/weather.ts. */
export const weatherCommand = z.discriminatedUnion('type', [
  /** A warning that somebody heard of. With `replaces` it takes the place of those. */
  z.strictObject({
    type: z.literal('IssueWarning'),
    hazard: id,
    colour: z.enum(COLOURS),
    /** Administrative codes of six or twelve digits; the whole city when left out. */
    areas: z.array(words.max(12)).min(1).max(60).readonly().optional(),
    /** When it was issued; the time of the act when left out. */
    issuedAt: moment.optional(),
    expires: moment.optional(),
    sender: words.max(120),
    /** Made from hazard and colour when left out. */
    headline: words.max(400).optional(),
    description: words.max(4000).optional(),
    replaces: z.array(warningId).min(1).max(20).readonly().optional(),
  }),
  z.strictObject({ type: z.literal('LiftWarning'), warning: warningId, reason: words.max(400) }),
  z.strictObject({ type: z.literal('CheckWarning'), warning: warningId, note: words.max(400) }),
  z.strictObject({
    type: z.literal('AnswerWarning'),
    warning: warningId,
    plan: id,
    stations: ids,
    answer: warningAnswer,
    authority: id,
  }),
]);

export type WeatherCommand = z.output<typeof weatherCommand>;
