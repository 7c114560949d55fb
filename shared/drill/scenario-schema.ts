import { z } from 'zod';
import { id, injectId, moment, ref, sourceId, sources, text, trainId } from './schema-forms.ts';
import { conflict, given, inject } from './schema-injects.ts';
import { when } from './schema-conditions.ts';
import { expectation } from './schema-expectations.ts';
import { objective } from './schema-objectives.ts';

/**
 * The scenario format: what a drill script may say, field by field. The published JSON Schema
 * (resources/scenarios/scenario.schema.json) is written from here. The README beside this file explains it to authors.
 */

const source = z.strictObject({
  id: sourceId,
  title: text.describe('What it is, in a line; posts and units, no names of persons'),
  source: z.string().trim().min(1).describe('Where it stands: document, paper, number, date'),
  confidence: z
    .enum(['A', 'B', 'C', 'X'])
    .describe(
      'A: official text, bulletin or central media. B: mirror of such, or one independent report. C: weak, or derived by arithmetic. X: contradicted by others',
    ),
});

const train = z.strictObject({
  id: trainId,
  from: text,
  to: text,
  station: id.describe('The station area where it was due'),
  due: moment.describe('When it was due there'),
  source: sources.min(1),
});

const keyMoment = z.strictObject({
  id,
  title: text,
  at: moment,
  inject: injectId.optional().describe('The inject it happens with'),
  source: sources.default([]),
  assumed: z.literal(true).optional().describe('演练假定: no source for this moment'),
});

export const scenarioSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  purpose: text,
  notice: text.describe('What in this scenario is fact and what is 演练假定; shown before every run'),
  minutes: z.int().optional().describe('Planned length of the drill, such as 5 for a five-minute exercise'),
  station: id.describe('The station area whose plan is in force: `station/…` means its steps'),
  anyStation: z
    .literal(true)
    .optional()
    .describe(
      'Can be run at any station area: it names no step or fact of a station plan. `station` is where it is shown',
    ),
  otherStations: z
    .array(z.strictObject({ station: id, why: text }))
    .default([])
    .describe('Other station areas that the scenario touches'),
  plans: z.array(id).min(1).describe('Special plans that are expected to come into force'),
  start: moment.describe('Where the clock of the drill begins'),
  sources: z.array(source).min(1),
  trains: z.array(train).default([]),
  posts: z.array(id).min(1).describe('Posts of the general plan that play'),
  objectives: z.array(objective).min(1),
  moments: z.array(keyMoment).default([]).describe('Moments the evaluation counts from, such as awareness'),
  injects: z
    .array(inject)
    .min(1)
    .describe('In the order in which the desk hears them; those without a time where they are likely to be played'),
});

/** Parts that the published JSON Schema names; `id` and `text` are named by the plan format. */
export const SCENARIO_PARTS = { moment, ref, given, conflict, when, expectation, objective, inject };

export type Scenario = z.output<typeof scenarioSchema>;
