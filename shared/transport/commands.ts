import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { ANSWER_OUTCOMES, CONTACT_OUTCOMES, CONTACT_STATES, RELEASES } from './events.ts';

const words = z.string().trim().min(1).max(4000);
const short = words.max(200);
const id = words.max(60);
/** As it was typed; read by trainName. */
const train = words.max(40);
/** Whole, not negative and no slip of a key, which `decide` says in words. */
const count = z.number();
const version = z.int().positive();

/** Acts around held trains, as they cross the border. */
export const trainCommands = [
  z.strictObject({
    type: z.literal('ListTrain'),
    train,
    /** The day it runs, as `2023-08-02`: only where another train of the same number has a card. */
    date: z.iso.date().optional(),
    route: short.optional(),
    cause: short.optional(),
  }),
  z.strictObject({ type: z.literal('CorrectTrain'), train, to: train, reason: words }),
  z.strictObject({ type: z.literal('StrikeTrain'), train, reason: words }),
  z.strictObject({ type: z.literal('LinkTrains'), cause: short, trains: z.array(train).min(1).max(400).readonly() }),
  z.strictObject({
    type: z.literal('TryContact'),
    train,
    channel: id,
    outcome: z.enum(CONTACT_OUTCOMES),
    spokeWith: short.optional(),
    note: words.optional(),
    nextWindow: moment.optional(),
  }),
  z.strictObject({ type: z.literal('JudgeContact'), train, state: z.enum(CONTACT_STATES), basis: words }),
  z.strictObject({
    type: z.literal('DecideTrain'),
    train,
    option: id,
    situation: words,
    risk: words,
    rejected: words,
    reason: words,
    authority: short,
    reviewAt: moment,
    reviews: version.optional(),
  }),
  z.strictObject({
    type: z.literal('CountLeg'),
    train,
    leg: id,
    from: count.optional(),
    off: count,
    remaining: count,
    source: short,
    note: words.optional(),
  }),
  z.strictObject({ type: z.literal('ExplainDifference'), train, leg: id, reason: words }),
  z.strictObject({
    type: z.literal('HandOverArrival'),
    train,
    station: short,
    people: count,
    estimated: z.literal(true).optional(),
    means: z
      .array(z.strictObject({ means: id, people: count.optional(), vehicles: count.optional() }))
      .max(40)
      .readonly(),
    greenChannel: z.literal(true).optional(),
    receivedBy: short,
    note: words.optional(),
  }),
  z.strictObject({ type: z.literal('WithdrawArrival'), train, arrival: version, reason: words }),
  z.strictObject({
    type: z.literal('ReleaseTrain'),
    train,
    how: z.enum(RELEASES),
    basis: words,
    /** Why it is closed though people are not accounted for, or more are than were aboard. */
    unaccounted: words.optional(),
  }),
  z.strictObject({
    type: z.literal('RecordEnquiry'),
    train: train.optional(),
    about: short,
    caller: short,
    phone: words.max(60).optional(),
    asks: words,
  }),
  z.strictObject({
    type: z.literal('AnswerEnquiry'),
    enquiry: version,
    answer: words,
    cites: z.array(version).max(200).readonly(),
    outcome: z.enum(ANSWER_OUTCOMES),
  }),
] as const;

export type TrainCommand = z.output<(typeof trainCommands)[number]>;

const TYPES: readonly string[] = trainCommands.map((one) => one.shape.type.value);

export function isTrainCommand(command: { readonly type: string }): command is TrainCommand {
  return TYPES.includes(command.type);
}
