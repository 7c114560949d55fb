import { useEffect, useRef } from 'react';
import { useText } from '../../../text/use-text.ts';
import { dialogIsOpen, useKeys } from '../../../ui/index.ts';
import { CARD_ACTS } from './card-acts.ts';
import type { TrainDialog } from './dialogs/dialog.ts';

interface HeldKeys {
  readonly readOnly: boolean;
  readonly hasTrain: boolean;
  readonly cardShown: boolean;
  readonly move: (by: number) => void;
  readonly showCard: (shown: boolean) => void;
  readonly open: (dialog: TrainDialog) => void;
}

/** The keys of the held trains: one letter for each act on the train under the cursor, in the table and on the card alike. */
export function useHeldKeys(keys: HeldKeys): void {
  const { t } = useText();
  const group = t('trains.tabs.held');
  const { readOnly, hasTrain, move, open } = keys;
  useKeys([
    { combo: 'j', label: t('trains.keys.down'), group, onPress: () => move(1) },
    { combo: 'k', label: t('trains.keys.up'), group, onPress: () => move(-1) },
    { combo: 'l', label: t('trainActs.list.open'), group, disabled: readOnly, onPress: () => open({ id: 'list' }) },
    ...CARD_ACTS.map(({ key, label, dialog }) => ({
      combo: key,
      label: t(label),
      group,
      disabled: readOnly || !hasTrain,
      once: true,
      onPress: () => open(dialog),
    })),
    { combo: 'enter', label: t('trains.keys.enter'), group, disabled: true, onPress: () => {} },
    { combo: 'esc', label: t('trains.keys.esc'), group, disabled: true, onPress: () => {} },
  ]);
  useBareKeys(keys);
}

/** Arrows, Enter and Esc: only where the table or nothing at all has the focus; a button or field under it keeps them. Esc also leaves the card. */
function useBareKeys(keys: HeldKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || dialogIsOpen()) return;
      const { target } = event;
      const { move, showCard, cardShown, hasTrain } = latest.current;
      const isBare =
        target === document.body || (target instanceof Element && target.matches('[role=grid], [role=row]'));
      if (event.key === 'Escape' && cardShown && !isField(target)) showCard(false);
      else if (!isBare) return;
      else if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Enter' && hasTrain && !event.repeat) showCard(true);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
