import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Text } from '../../../../../shared/base/text.ts';
import type { DraftEntry } from '../../../../../shared/contract/shapes.ts';
import type { Finding } from '../../../../../shared/plan/findings.ts';
import type { Plan } from '../../../../../shared/plan/schema.ts';
import { readText, type TextTree } from '../yaml/read-text.ts';
import { EMPTY_HISTORY, noted, redo, undo, type History } from './history.ts';

/** Where the text stands with regard to the disk. */
export type Saved =
  /** As it was opened: nothing to keep yet. */
  | { readonly state: 'untouched' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly why: Text }
  /** Somebody else has saved this draft in the meantime. */
  | {
      readonly state: 'moved-on';
      readonly why: Text;
      readonly theirs: (DraftEntry & { readonly text: string }) | undefined;
    };

/** What the checks said, and of which text. */
export interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** One plan being edited in this window. The text is the only truth: forms and outline are read from it and write to it. */
export interface SessionState {
  readonly plan: string;
  readonly text: string;
  readonly history: History;
  /** The newest text that was sound YAML, read. */
  readonly tree: TextTree | undefined;
  /** Whether the text as it stands is sound YAML; while it is not, forms stand still. */
  readonly isSound: boolean;
  /** Path of the part at hand, `blocks/0/lanes/1`; empty for the head of the plan. */
  readonly selected: string;
  /** Grows when a line is to be shown in the text, also the same again. */
  readonly shown: { readonly line: number; readonly turn: number };
  readonly checked: Checked | undefined;
  /** The newest text that reads as a plan: what the flow shows. */
  readonly candidate: { readonly hash: string; readonly plan: Plan; readonly text: string } | undefined;
  readonly isChecking: boolean;
  readonly saved: Saved;
  /** Hash of the draft on the disk as last seen here; undefined while there is none. */
  readonly over: string | undefined;
  /** The edition it was begun from. */
  readonly base: string | undefined;
  /** The text as it lies on the disk or was opened. */
  readonly keptText: string;
  /** When that was saved; undefined while there is no draft. */
  readonly keptAt: number | undefined;
}

export type Session = StoreApi<SessionState>;

export interface Opened {
  readonly plan: string;
  readonly text: string;
  readonly over?: string | undefined;
  readonly base?: string | undefined;
  readonly savedAt?: number | undefined;
}

export function openSession({ plan, text, over, base, savedAt }: Opened): Session {
  const tree = readText(text);
  return createStore<SessionState>(() => ({
    plan,
    text,
    history: EMPTY_HISTORY,
    tree,
    isSound: tree !== undefined,
    selected: '',
    shown: { line: 1, turn: 0 },
    checked: undefined,
    candidate: undefined,
    isChecking: false,
    saved: asKept(savedAt),
    over,
    base,
    keptText: text,
    keptAt: savedAt,
  }));
}

/** How a text stands that is the same as on the disk. */
export const asKept = (at: number | undefined): Saved =>
  at === undefined ? { state: 'untouched' } : { state: 'saved', at };

/** Changes the text from a form: it is read anew at once. Changes with the same `run` are taken back together. */
export function edit(session: Session, change: (text: string) => string, run?: string): void {
  const { text, history } = session.getState();
  const after = change(text);
  if (after === text) return;
  session.setState({ text: after, history: noted(history, text, after, run) });
  readNow(session);
}

/** Changes the text by a key typed in it: it is read anew after a pause (see reading.ts). */
export function type(session: Session, after: string, run: string | undefined): void {
  const { text, history } = session.getState();
  if (after !== text) session.setState({ text: after, history: noted(history, text, after, run) });
}

/** Reads the text as it stands now. */
export function readNow(session: Session): void {
  const { text, tree } = session.getState();
  const read = readText(text);
  session.setState({ tree: read ?? tree, isSound: read !== undefined });
}

export const undoLast = (session: Session) => step(session, undo);
export const redoLast = (session: Session) => step(session, redo);

function step(session: Session, by: typeof undo): void {
  const { text, history } = session.getState();
  const done = by(text, history);
  if (!done) return;
  session.setState({ text: done.text, history: done.history });
  readNow(session);
}

export const select = (session: Session, selected: string) => session.setState({ selected });

/** Brings a line into view in the text pane. */
export function showLine(session: Session, line: number): void {
  session.setState(({ shown }) => ({ shown: { line, turn: shown.turn + 1 } }));
}
