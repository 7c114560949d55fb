import { createContext, useContext, useEffect } from 'react';
import type { Instant } from '../../../../shared/base/instant.ts';
import type { ResponseAct } from '../../../state/index.ts';
import { useDesk } from '../desk.ts';
import { useLatest } from '../use-latest.ts';
import type { DeskStep } from '../model/steps.ts';

/** What the forms of the card share: the step, and one act at a time at the time given on the card. */
export interface Card {
  readonly step: DeskStep;
  readonly busy: boolean;
  /** When it happened, as set on the card; undefined for now. */
  readonly at: Instant | undefined;
  /** False while the time on the card is no time. */
  readonly timeGood: boolean;
  readonly act: (command: ResponseAct) => Promise<boolean>;
}

export const CardContext = createContext<Card | undefined>(undefined);

export function useCard(): Card {
  const card = useContext(CardContext);
  if (!card) throw new Error('Outside the step card');
  return card;
}

/** Makes this the act of Enter and D while the form is shown. */
export function usePrimary(run: () => void): void {
  const { setPrimary } = useDesk();
  const latest = useLatest(run);
  useEffect(() => setPrimary(latest), [setPrimary, latest]);
}

/** The first field of a form that is still empty, or the first field. */
export function focusFirst(form: HTMLElement | null): void {
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])];
  const empty = fields.find((field) => field.type === 'radio' || field.type === 'checkbox' || field.value === '');
  (empty ?? fields[0])?.focus();
}
