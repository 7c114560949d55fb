import { createStore } from 'zustand/vanilla';
import type { JournalEvent } from '../../shared/base/journal-event.ts';
import type { Language, Text } from '../../shared/base/text.ts';
import type { RunSummary } from '../../shared/contract/drills.ts';
import type { DraftEntry, Notice, PlanEntry, ResponseSummary, Trouble } from '../../shared/contract/shapes.ts';
import type { PlanHistory } from '../../shared/library/state.ts';
import { emptyDirectory, type Directory } from '../../shared/directory/state.ts';
import { emptyDutyDay, type DutyDay } from '../../shared/duty/state.ts';
import { EMPTY_NEWS, type News } from '../../shared/drill/run/news-state.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Response } from '../../shared/response/state.ts';
import type { OpenDialog, Place } from './place.ts';

/**
 * What the screens show. Everything but settings and place is a fold of the journal or was told by the host; only the files of this folder write here,
 * screens read through hooks and act through intents.
 */
export interface State {
  /** `starting` until the first hello; `unreachable` when that failed. */
  readonly phase: 'starting' | 'ready' | 'rescue' | 'unreachable';
  readonly connected: boolean;
  readonly clock: Clock;
  readonly host: Host | undefined;
  /** The run whose desk this window shows; undefined at the live desk. */
  readonly run: RunSummary | undefined;
  /** Somebody pressed STOP for a real event, and this window's run has stood still since. */
  readonly realEvent: boolean;
  readonly rescue: Trouble | undefined;
  readonly notices: readonly Notice[];
  readonly plans: readonly PlanEntry[];
  /** What has happened to each plan that was ever published or retired here, by id. */
  readonly histories: ReadonlyMap<string, PlanHistory>;
  readonly drafts: readonly DraftEntry[];
  /** Plan texts read so far, by content hash. */
  readonly texts: ReadonlyMap<string, Plan>;
  readonly duty: DutyDay;
  readonly directory: Directory;
  readonly summaries: readonly ResponseSummary[];
  readonly folded: ReadonlyMap<string, Folded>;
  /** Responses that could not be read or folded, and why. */
  readonly failed: ReadonlyMap<string, string>;
  /** What has reached the players of this window's run. */
  readonly news: News;
  readonly identity: Identity | undefined;
  readonly language: Language;
  readonly theme: Theme;
  readonly screen: Place;
  readonly dialog: OpenDialog | undefined;
  /** Set while the sign-on dialog is open; `emergency` when it was opened to take over without a PIN. */
  readonly signingOn: 'usual' | 'emergency' | undefined;
  readonly isUnlocking: boolean;
  readonly messages: readonly Message[];
  /** Long jobs of the backend, by job id. */
  readonly progress: ReadonlyMap<string, { readonly done: number; readonly total: number }>;
}

/** The host's clock: `now` was true at `at` of performance.now(). */
interface Clock {
  readonly now: number;
  readonly at: number;
  readonly speed: number;
}

interface Host {
  readonly host: 'electron' | 'web' | 'cli';
  readonly version: string;
  readonly workstation: string;
  readonly mode: 'live' | 'drill';
  readonly dataFolder: string;
}

/** A response as it stands, and the journal lines it was folded from. */
export interface Folded {
  readonly response: Response;
  readonly events: readonly JournalEvent[];
}

/** Who acts at this workstation, and for which of the posts held here. */
export interface Identity {
  readonly person: string;
  readonly post: string;
}

export type Theme = 'light' | 'dark';

/** Something to tell the person at the desk, shown as a toast. */
export interface Message {
  readonly id: string;
  readonly tone: 'good' | 'info' | 'warn' | 'bad';
  readonly text: Text;
  readonly next?: Text;
  readonly detail?: string;
  readonly retry?: () => void;
}

export const store = createStore<State>(() => ({
  phase: 'starting',
  connected: true,
  clock: { now: 0, at: 0, speed: 0 },
  host: undefined,
  run: undefined,
  realEvent: false,
  rescue: undefined,
  notices: [],
  plans: [],
  histories: new Map(),
  drafts: [],
  texts: new Map(),
  duty: emptyDutyDay(''),
  directory: emptyDirectory,
  summaries: [],
  folded: new Map(),
  failed: new Map(),
  news: EMPTY_NEWS,
  identity: undefined,
  language: 'zh',
  theme: 'light',
  screen: { id: 'watch', params: {} },
  dialog: undefined,
  signingOn: undefined,
  isUnlocking: false,
  messages: [],
  progress: new Map(),
}));

export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

export function withoutKey<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const next = new Map(map);
  next.delete(key);
  return next;
}
