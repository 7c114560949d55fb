import { z } from 'zod';
import { basisId, duration, every, id, text } from './schema-words.ts';

/** How a plan keeps trains that are held on the line: what the train cards count, ask and offer. */

const owner = id.describe('The post whose clock it is');
const named = z.strictObject({ id: id.describe('Stable for ever'), title: text });

const channel = named.extend({
  do: text.describe('Whom to ask, and how'),
  window: every.optional().describe('It is open only now and then, such as a satellite phone switched on every 30 min'),
  basis: basisId,
});

const contact = z.strictObject({
  owner,
  rhythm: every.describe('How often each held train is asked'),
  lostAfter: z
    .strictObject({ windows: z.int().min(1).max(20), basis: basisId })
    .describe('So many windows in a row without an answer propose that contact is lost; a person decides'),
  question: z
    .strictObject({ step: id, restored: id, missed: id, lost: id })
    .optional()
    .describe('The question of this plan that a judgement answers, with the answer for each'),
  channels: z.array(channel).min(1).describe('The ways to a train, the usual one first'),
});

const supply = z.strictObject({
  owner,
  fact: id.describe('A fact that says how many hours something lasts'),
  tight: z.number().positive().describe('Hours'),
  critical: z.number().positive().describe('Hours; less than `tight`'),
  basis: basisId,
});

const leg = named.extend({
  out: z.literal(true).optional().describe('People counted off here are on their own way and no longer looked for'),
});

const decision = z.strictObject({
  owner,
  within: duration.describe('Counted from when the train was held'),
  review: duration.describe('The latest time until the next look'),
  basis: basisId,
  question: id
    .optional()
    .describe('The question of this plan that the gravest decision answers; its answers have the same ids'),
  options: z
    .array(named.extend({ prompt: text }))
    .min(2)
    .describe('From mildest to gravest'),
});

const arrival = z.strictObject({
  means: z.array(named).min(1).describe('How people go on from the receiving station'),
  checklist: z.array(named).min(1).describe('What is there before they arrive'),
  basis: z.array(basisId).min(1),
});

export const trainCare = z.strictObject({
  contact,
  supplies: z.array(supply),
  legs: z.array(leg).min(1).describe('Where people are counted, in the order they pass; the first is the train itself'),
  decision,
  families: z.strictObject({ owner, within: duration.describe('Every caller is called back'), basis: basisId }),
  arrival,
  links: z.array(id).min(2).optional().describe('Units that have to be joined by liaison links'),
  instead: z
    .array(id)
    .optional()
    .describe('Steps whose own clocks rest while every held train has a card: the card asks, train by train'),
});
