import type { Text } from '../../base/text.ts';
import type { TimelineNames } from './row.ts';

/** Gathers what ids are called while a timeline is built. The newest title of an id stands. */
export function namesBook() {
  const tables: Record<keyof TimelineNames, Map<string, Text>> = {
    post: new Map(),
    plan: new Map(),
    lane: new Map(),
    step: new Map(),
    due: new Map(),
    response: new Map(),
  };
  return {
    put(table: keyof TimelineNames, id: string, title: Text): void {
      tables[table].set(id, title);
    },
    get: (table: keyof TimelineNames, id: string): Text | undefined => tables[table].get(id),
    all: (): TimelineNames => ({
      post: Object.fromEntries(tables.post),
      plan: Object.fromEntries(tables.plan),
      lane: Object.fromEntries(tables.lane),
      step: Object.fromEntries(tables.step),
      due: Object.fromEntries(tables.due),
      response: Object.fromEntries(tables.response),
    }),
  };
}

export type NamesBook = ReturnType<typeof namesBook>;
