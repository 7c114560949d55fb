import { trouble, type Trouble } from '../../shared/contract/shapes.ts';

/** Trouble that keeps a host from starting: told to the person at the desk, with a next action, and never as a stack trace. */
export class HostTroubleError extends Error {
  readonly trouble: Trouble;

  constructor(told: Trouble, cause?: unknown) {
    super(`${told.message.en} ${told.next.en}`, { cause });
    this.name = 'HostTroubleError';
    this.trouble = told;
  }
}

/** The trouble an error carries, whoever threw it; undefined when the error is a bug. */
export function troubleOf(error: unknown): Trouble | undefined {
  return trouble.safeParse((error as { trouble?: unknown } | null)?.trouble).data;
}

/** Trouble as plain lines for a terminal or a dialog: what, where, what next, in both languages. */
export function troubleLines({ message, path, next }: Trouble): string {
  return [message.zh, next.zh, '', message.en, next.en, '', path].join('\n');
}
