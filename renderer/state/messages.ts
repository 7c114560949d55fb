import { v7 } from 'uuid';
import type { Text } from '../../shared/base/text.ts';
import type { Answer } from '../client/answer.ts';
import { inBoth } from '../text/i18n.ts';
import { openDialog } from './navigation.ts';
import { store, type Message } from './store.ts';

export function say(tone: Message['tone'], text: Text, more: Omit<Message, 'id' | 'tone' | 'text'> = {}): string {
  // Said once while it stands: the same trouble every two seconds is one trouble.
  const standing = store.getState().messages.find((one) => one.tone === tone && one.text.zh === text.zh && !more.retry);
  if (standing) return standing.id;
  const id = v7();
  store.setState(({ messages }) => ({ messages: [...messages, { id, tone, text, ...more }] }));
  return id;
}

export function dismissMessage(id: string): void {
  store.setState(({ messages }) => ({ messages: messages.filter((one) => one.id !== id) }));
}

/** Tells the person about an answer that is not `done`. */
export function sayWhy(answer: Answer<unknown>, retry?: () => void): void {
  switch (answer.kind) {
    case 'done':
      return;
    case 'refused':
      say('warn', answer.refusal.message);
      if (answer.refusal.code === 'desk-locked') openDialog('unlock');
      return;
    case 'trouble':
      say('bad', answer.trouble.message, { next: answer.trouble.next, ...(retry ? { retry } : {}) });
      return;
    case 'bug':
      say('bad', inBoth('shell.bug'), { detail: answer.message });
      return;
    case 'unreachable':
      say('bad', inBoth('shell.connection.actGaveUp'), retry ? { retry } : {});
  }
}

/** Why an answer is not `done`, for a place of its own beside what was asked; `unreachable` is said where nothing came back. */
export function whyNot(answer: Exclude<Answer<unknown>, { kind: 'done' }>, unreachable: Text): Text {
  switch (answer.kind) {
    case 'refused':
      return answer.refusal.message;
    case 'trouble':
      return answer.trouble.message;
    case 'bug':
      return { zh: answer.message, en: answer.message };
    case 'unreachable':
      return unreachable;
  }
}
