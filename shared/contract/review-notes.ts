import { z } from 'zod';
import { moment } from '../plan/moment.ts';
import { personName } from '../plan/person-name.ts';
import { reviewNoteCommand } from '../review-notes/commands.ts';
import { journalEvents } from './shapes.ts';

/** The requests about what reviewers write. Asked of the live desk, where reviewers sign on; `run`: of a response of that drill, whose own desk has ended. */

const id = z.string().trim().min(1).max(120);
const of = { response: z.uuid(), run: id.optional() };
const events = z.strictObject({ events: journalEvents });

export const reviewNoteRequests = {
  /** Every line of the review of one response. */
  readReviewNotes: { input: z.strictObject(of), output: events },
  reviewNoteAct: {
    input: z.strictObject({
      ...of,
      commandId: z.uuid(),
      as: z.strictObject({ person: personName, post: id }),
      at: moment.optional(),
      command: reviewNoteCommand,
    }),
    output: events,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
