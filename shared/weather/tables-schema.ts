import { z } from 'zod';
import { PLAN_PARTS } from '../plan/schema.ts';
import { basisId, followUp, id, text } from '../plan/schema-words.ts';
import { COLOURS } from './vocabulary.ts';

/**
 * The weather tables: what hazards are called, which areas are ours, and from which values on a signal is issued. Thresholds differ between the national
 * texts and those of Beijing and change over the years, so they are data. The JSON Schemas under resources/weather are written from here.
 */

const bases = z.array(PLAN_PARTS.basis).min(1);
const district = z.string().regex(/^[0-9]{6}$/, 'six digits of GB/T 2260');

const hazard = z.strictObject({
  id,
  title: text,
  codes: z
    .array(z.strictObject({ code: z.string().regex(/^[0-9]{2}[A-Z][0-9]{2}$/), basis: basisId }))
    .default([])
    .describe('Event codes such as 11B03'),
  zh: z.array(z.string().min(1)).min(1).describe('How messages in Chinese call it'),
  en: z.array(z.string().min(1)).default([]).describe('How messages in English call it, in small letters'),
  basis: basisId,
});

const measure = z.strictObject({ id, title: text, unit: text });

const severity = z.strictObject({
  severity: z.enum(['Extreme', 'Severe', 'Moderate', 'Minor']),
  colour: z.enum(COLOURS),
});

const area = z.strictObject({
  codes: z.array(district).min(1).describe('The code, and others that mean the same area'),
  title: text,
  city: z.literal(true).optional().describe('The whole city: every station area lies in it'),
  stations: z.array(id).default([]).describe('Station areas that lie in it or reach into it'),
});

/** resources/weather/hazards.yaml */
export const hazardsSchema = z.strictObject({
  format: z.literal(1),
  basis: bases,
  hazards: z.array(hazard).min(1),
  measures: z.array(measure).min(1),
  severities: z.strictObject({ map: z.array(severity).length(4), basis: basisId }),
  areas: z.strictObject({ prefix: z.string().regex(/^[0-9]{2}$/), list: z.array(area).min(1), basis: basisId }),
  openEnd: followUp.describe('How long a warning that names no end counts without being checked'),
});

const condition = z.strictObject({
  measure: id,
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  below: z.number().optional(),
});

const row = z.strictObject({
  hazard: id,
  colour: z.enum(COLOURS),
  text: text.describe('What the standard says, in a line'),
  reached: z
    .array(z.array(condition).min(1))
    .optional()
    .describe('Any one of these, each with all of its conditions; left out where the text gives no numbers'),
  basis: basisId,
  replaced: z.literal(true).optional().describe('Stood once and stands no more: kept for reading old records'),
});

/** resources/weather/<set>.yaml: one set of signal standards. */
export const signalSetSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  inForceFrom: z
    .strictObject({ since: z.string().min(4), basis: basisId })
    .describe('Year or date, as far as it is known'),
  basis: bases,
  rows: z.array(row).min(1),
});

export type HazardTable = z.output<typeof hazardsSchema>;
export type Hazard = HazardTable['hazards'][number];
export type SignalSet = z.output<typeof signalSetSchema>;
export type SignalRow = SignalSet['rows'][number];
