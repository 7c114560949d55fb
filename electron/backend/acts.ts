import { refuse } from '../../shared/base/result.ts';
import type { Actor } from '../../shared/base/journal-event.ts';
import type { HostServices } from './host.ts';

/** An act as it arrives: who, from where, when it happened, and the id that keeps it from being written twice. */
export interface Act {
  readonly commandId: string;
  readonly actor: Actor;
  readonly now: number;
  readonly at: number;
}

/** An act as a screen sends it: without `at` it happens as it arrives. */
export interface SentAct {
  readonly commandId: string;
  readonly as: { readonly person: string; readonly post: string };
  readonly at?: number | undefined;
}

export function actAt(
  { clock, workstation }: Pick<HostServices, 'clock' | 'workstation'>,
  { commandId, as, at }: SentAct,
): Act {
  const now = clock.now();
  return { commandId, actor: { ...as, workstation }, now, at: at ?? now };
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
