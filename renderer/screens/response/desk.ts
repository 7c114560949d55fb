import { createContext, useContext } from 'react';
import type { Text } from '../../../shared/base/text.ts';
import type { Level, StepEnd } from '../../../shared/plan/vocabulary.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import type { CalledFor } from '../../../shared/response/record-events.ts';
import type { Response } from '../../../shared/response/state.ts';
import type { LifeAct } from '../../../shared/response/life-acts.ts';
import type { Names } from './model/names.ts';

/** Dialogs of this screen. */
export type DeskDialog =
  | { readonly id: LifeAct; readonly level?: Level; readonly basis?: string }
  | { readonly id: 'decline'; readonly calls: CalledFor; readonly owner?: string }
  | { readonly id: 'export' }
  | { readonly id: 'join'; readonly plan?: string; readonly offered?: readonly string[]; readonly reason?: string }
  | { readonly id: 'leave'; readonly plan: string }
  | { readonly id: 'move-edition'; readonly plan: string; readonly hash: string }
  | { readonly id: 'end'; readonly ref: string; readonly end: Exclude<StepEnd, 'done'> }
  | { readonly id: 'reopen'; readonly ref: string }
  | { readonly id: 'add-step' }
  | { readonly id: 'decision'; readonly step?: string | undefined; readonly reviews?: number }
  | { readonly id: 'note' }
  | { readonly id: 'strike-note'; readonly note: number | string }
  | { readonly id: 'correct'; readonly version: number }
  | { readonly id: 'fact'; readonly fact?: string; readonly about?: string }
  | { readonly id: 'inquiry' | 'close-inquiry'; readonly about: string };

/** What the parts of the desk may ask of it. Stays the same object, so that memoised rows do not draw again. */
export interface Desk {
  /** The response on the desk. */
  readonly id: string;
  readonly names: Names;
  /** Puts a step on the card. */
  readonly select: (ref: string) => void;
  readonly open: (dialog: DeskDialog) => void;
  /** On to the most urgent line. */
  readonly next: () => void;
  /** The card says what its main act is, for Enter and D; what comes back takes that away again. */
  readonly setPrimary: (run: () => void) => () => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Outside the desk');
  return desk;
}

/** The response as it stands; drawn anew with every journal line, so rows of lists get what they need as props instead. */
export interface Standing {
  readonly response: Response;
  readonly events: readonly ResponseEvent[];
  /** Closed: can be read, not acted on. */
  readonly readOnly: boolean;
  /** What stands on top of the list now, other than what is on the card. */
  readonly onward: Text | undefined;
}

export const StandingContext = createContext<Standing | undefined>(undefined);

export function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error('Outside the desk');
  return standing;
}
