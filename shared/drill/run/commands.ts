import { z } from 'zod';
import { moment } from '../../plan/moment.ts';
import { id, injectId } from '../schema-forms.ts';
import { inject } from '../schema-injects.ts';

const words = z.string().trim().min(1).max(4000);
const reason = z.string().trim().min(1).max(400);
const version = z.int().min(1);
const line = z.strictObject({ stream: z.string().min(1).max(120), version });

export const MAX_SPEED = 120;

/** Acts of the controller and of observers, as they cross the border. */
export const runCommand = z.discriminatedUnion('type', [
  /** Starts, or goes on after a pause. After a stop for a real event only with `realEventOver`. */
  z.strictObject({ type: z.literal('Start'), realEventOver: z.literal(true).optional() }),
  z.strictObject({ type: z.literal('Pause'), why: z.enum(['controller', 'real-event', 'console-stopped']) }),
  z.strictObject({ type: z.literal('SetSpeed'), speed: z.number() }),
  z.strictObject({
    type: z.literal('Jump'),
    target: z.discriminatedUnion('kind', [
      /** To the next inject, or the next due of the players. */
      z.strictObject({ kind: z.literal('inject') }),
      z.strictObject({ kind: z.literal('due') }),
      z.strictObject({ kind: z.literal('time'), at: moment }),
    ]),
  }),
  /** Plays an inject now, whatever it waits for. */
  z.strictObject({ type: z.literal('Deliver'), inject: injectId }),
  z.strictObject({ type: z.literal('Skip'), inject: injectId, reason }),
  z.strictObject({ type: z.literal('Hold'), inject: injectId }),
  z.strictObject({ type: z.literal('Release'), inject: injectId }),
  z.strictObject({ type: z.literal('AddInject'), inject }),
  z.strictObject({ type: z.literal('End'), reason }),
  z.strictObject({
    type: z.literal('Judge'),
    objective: id,
    rating: z.enum(['good', 'fair', 'poor', 'not-seen']),
    words,
    lines: z.array(line).max(200).readonly().optional(),
  }),
  z.strictObject({
    type: z.literal('Note'),
    words,
    about: z
      .union([z.strictObject({ inject: injectId }), z.strictObject({ objective: id }), z.strictObject({ line })])
      .optional(),
  }),
]);

export type RunCommand = z.output<typeof runCommand>;
