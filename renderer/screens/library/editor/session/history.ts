/** One replacement in a text: at `at`, `removed` stood and `inserted` stands. */
export interface Change {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** What was done to a text and can be taken back, newest last; and what was taken back and can be done again. */
export interface History {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
  /** What the newest change was part of; typing that goes on in the same place is one change. */
  readonly run: string | undefined;
}

export const EMPTY_HISTORY: History = { done: [], undone: [], run: undefined };

/** More than anybody takes back. */
const KEPT = 1000;

/** The one replacement that makes `after` of `before`; undefined when they are the same. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return {
    at: head,
    removed: before.slice(head, before.length - tail),
    inserted: after.slice(head, after.length - tail),
  };
}

/** Notes a change; with the same `run` as the one before it joins that one. */
export function noted(history: History, before: string, after: string, run?: string): History {
  const last = history.done.at(-1);
  if (run !== undefined && run === history.run && last) {
    const change = changeBetween(takenBack(before, last), after);
    const done = change ? [...history.done.slice(0, -1), change] : history.done.slice(0, -1);
    return { done, undone: [], run };
  }
  const change = changeBetween(before, after);
  if (!change) return history;
  return { done: [...history.done, change].slice(-KEPT), undone: [], run };
}

interface Step {
  readonly text: string;
  readonly history: History;
  /** What this step does to the text. */
  readonly change: Change;
}

/** The text before the newest change; undefined when there is none. */
export function undo(text: string, history: History): Step | undefined {
  const change = history.done.at(-1);
  if (!change) return undefined;
  return {
    text: takenBack(text, change),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, change], run: undefined },
    change: { at: change.at, removed: change.inserted, inserted: change.removed },
  };
}

export function redo(text: string, history: History): Step | undefined {
  const change = history.undone.at(-1);
  if (!change) return undefined;
  return {
    text: text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed.length),
    history: { done: [...history.done, change], undone: history.undone.slice(0, -1), run: undefined },
    change,
  };
}

const takenBack = (text: string, change: Change) =>
  text.slice(0, change.at) + change.removed + text.slice(change.at + change.inserted.length);
