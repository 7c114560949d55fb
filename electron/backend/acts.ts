import { refuse } from '../../shared/base/result.ts';
import type { Actor } from '../../shared/base/journal-event.ts';

/** An act as it arrives: who, from where, when it happened, and the id that keeps it from being written twice. */
export interface Act {
  readonly commandId: string;
  readonly actor: Actor;
  readonly now: number;
  readonly at: number;
}

/** What the console itself does (a deadline noted, a day opened) is signed so, never with a person's name. */
export const CONSOLE = { person: 'console', post: 'console' } as const;

/** Whoever acts for a post has to be signed on to it. */
export const notSignedOn = () =>
  refuse(
    'not-signed-on',
    '您还没有到这个岗位签到，请先签到再操作',
    'You are not signed on to this post: sign on first',
  );
