import type { Backend } from '../../electron/backend/host.ts';
import type { Push, Reply } from '../../shared/contract/replies.ts';

/** A backend that answers with what it was asked, for tests of what carries requests and pushes. */
export function fakeBackend(answer?: (name: string, input: unknown) => Promise<Reply>) {
  const listeners = new Set<(push: Push, run?: string) => void>();
  const asked: { readonly name: string; readonly input: unknown; readonly run?: string }[] = [];
  const backend: Backend = {
    handle(name, input, run) {
      asked.push({ name, input, ...(run === undefined ? {} : { run }) });
      return answer?.(name, input) ?? Promise.resolve({ kind: 'done', value: { name, input } });
    },
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake() {},
    close() {},
  };
  return {
    backend,
    asked,
    listeners: () => listeners.size,
    push(push: Push, run?: string) {
      for (const listener of listeners) listener(push, run);
    },
  };
}
