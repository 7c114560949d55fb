import type { Duration, Instant } from '../base/instant.ts';
import { messagePhase, type Messages } from './state.ts';

/** A message that was asked for and has no answer yet. */
export interface AnswerDue {
  readonly key: `message:${number}`;
  /** The post that asked last. */
  readonly post: string;
  readonly from: Instant;
  readonly dueAt: Instant;
}

/** The clocks of requests without an answer. Asking again starts the clock anew: the line before stays in the journal, and its miss with it. */
export function answerDues(messages: Messages, within: Duration): readonly AnswerDue[] {
  return messages.flatMap((one) => {
    const asked = one.requests.at(-1);
    if (!asked || messagePhase(messages, one) !== 'requested') return [];
    return [{ key: `message:${one.message}`, post: asked.post, from: asked.at, dueAt: asked.at + within }];
  });
}
