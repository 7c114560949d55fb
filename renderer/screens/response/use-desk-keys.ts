import { useEffect, useRef } from 'react';
import type { Response } from '../../../shared/response/state.ts';
import { lifeActs } from '../../../shared/response/life-acts.ts';
import { useText } from '../../text/use-text.ts';
import { dialogIsOpen, useKeys, type Key } from '../../ui/index.ts';
import { QUICK_LINE_ID } from '../../ui/quick-line-id.ts';
import type { DeskDialog } from './desk.ts';
import { wayBackFrom } from './model/returns.ts';
import { stepsOf } from './model/steps.ts';
import { ACT_TIME_ID } from './step-card/ActTime.tsx';
import { BEGIN_ID } from './step-card/ActionForm.tsx';
import { CHECK_FAILS_ID, CHECK_HOLDS_ID } from './step-card/OrderCheck.tsx';
import { EFFECT_ID } from './step-card/OrderForm.tsx';
import { OTHER_ENDS, takesEnd } from './step-card/OtherEnds.tsx';

interface DeskKeys {
  readonly response: Response;
  readonly readOnly: boolean;
  readonly selected: string | undefined;
  readonly cardShown: boolean;
  readonly move: (by: number) => void;
  readonly enter: () => void;
  readonly act: () => void;
  readonly select: (ref: string) => void;
  readonly open: (dialog: DeskDialog) => void;
  readonly showCard: () => void;
  readonly showLog: () => void;
  readonly toggleMine: () => void;
}

/**
 * The keys of the desk. Letters act only while no dialog is open and no list box has the cursor; on a step that is not in sight they first
 * bring it into sight. Enter belongs to whatever has the cursor; with nothing under the cursor it is the main act of the card.
 */
export function useDeskKeys(desk: DeskKeys): void {
  const { t } = useText();
  const { response, readOnly, selected, cardShown } = desk;
  const group = t('response.title');
  const step = selected === undefined ? undefined : stepsOf(response).get(selected);
  const onCard = (act: () => void) => () => {
    if (readOnly) return;
    if (cardShown) act();
    else desk.showCard();
  };
  const press = (id: string) => () => document.getElementById(id)?.click();
  const focus = (id: string) => () =>
    requestAnimationFrame(() => {
      const found = document.getElementById(id);
      (found?.querySelector<HTMLElement>('input, textarea') ?? found)?.focus();
    });
  const shown = (combo: string, label: string): Key => ({ combo, label, group, disabled: true, onPress: () => {} });
  useKeys([
    { combo: 'j', label: t('response.keys.down'), group, onPress: () => desk.move(1) },
    { combo: 'k', label: t('response.keys.up'), group, onPress: () => desk.move(-1) },
    shown('down', t('response.keys.down')),
    shown('up', t('response.keys.up')),
    shown('enter', t('response.keys.enter')),
    { combo: 'd', label: t('response.keys.primary'), group, onPress: onCard(desk.act) },
    { combo: 'b', label: t('response.keys.begin'), group, onPress: onCard(press(BEGIN_ID)) },
    { combo: 'e', label: t('response.keys.effect'), group, onPress: onCard(focus(EFFECT_ID)) },
    ...OTHER_ENDS.map(
      ({ end, key }): Key => ({
        combo: key.toLowerCase(),
        label: t('response.keys.end', { end: t(`common.end.${end}`) }),
        group,
        onPress: onCard(() => {
          if (step && takesEnd(step)) desk.open({ id: 'end', ref: step.ref, end });
        }),
      }),
    ),
    {
      combo: 'r',
      label: t('response.keys.reopen'),
      group,
      onPress: onCard(() => {
        if (step?.record.phase === 'ended' && step.compiled.step.kind !== 'question') {
          desk.open({ id: 'reopen', ref: step.ref });
        }
      }),
    },
    { combo: 'c', label: t('desk.check.key'), group, onPress: onCard(press(CHECK_HOLDS_ID)) },
    { combo: 'shift+c', label: t('desk.check.keyFails'), group, onPress: onCard(press(CHECK_FAILS_ID)) },
    {
      combo: 'i',
      label: t('desk.levelKey'),
      group,
      onPress: () => {
        const act = lifeActs(response).find((one) => one === 'level' || one === 'start');
        if (act) desk.open({ id: act });
      },
    },
    { combo: 'u', label: t('desk.add.title'), group, onPress: () => readOnly || desk.open({ id: 'add-step' }) },
    {
      combo: 'y',
      label: t('desk.decision.key'),
      group,
      onPress: () =>
        readOnly || desk.open({ id: 'decision', step: step?.compiled.step.decision ? step.ref : undefined }),
    },
    { combo: 's', label: t('desk.note.key'), group, onPress: () => readOnly || desk.open({ id: 'note' }) },
    {
      combo: 'backspace',
      label: t('desk.back.key'),
      group,
      onPress: () => {
        const back = wayBackFrom(response, selected);
        if (back) desk.select(back.step.ref);
      },
    },
    { combo: 't', label: t('response.keys.time'), group, onPress: onCard(press(ACT_TIME_ID)) },
    { combo: 'f', label: t('response.keys.fact'), group, onPress: () => readOnly || desk.open({ id: 'fact' }) },
    { combo: 'm', label: t('now.keys.mine'), group, onPress: desk.toggleMine },
    {
      combo: 'l',
      label: t('response.keys.log'),
      group,
      onPress: () => {
        if (readOnly) return;
        desk.showLog();
        document.getElementById(QUICK_LINE_ID)?.focus();
      },
    },
  ]);
  useBareKeys(desk);
}

/** Enter and the arrows while the cursor is nowhere: after an act its button or line may be gone. */
function useBareKeys(desk: DeskKeys): void {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== document.body || event.repeat || event.isComposing || dialogIsOpen()) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { move, enter, readOnly } = latest.current;
      if (event.key === 'Enter' && !readOnly) enter();
      else if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
