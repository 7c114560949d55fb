import type { RunView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useKeys } from '../../../ui/index.ts';
import type { ControlActs } from './use-control-acts.ts';

/** Keys of the controller. The space bar starts and pauses, unless it is on a button: then it presses that. */
export function useControlKeys({ state, scenario }: RunView, acts: ControlActs, hasSelection: boolean): void {
  const { t } = useText();
  const group = t('drillControl.group');
  const isOver = state.phase === 'ended';
  const isBegun = state.phase !== 'ready';
  const key = (combo: string, label: string, disabled: boolean, onPress: () => void) => ({
    combo,
    label,
    group,
    disabled,
    once: true,
    onPress,
  });
  useKeys([
    key('space', t(`drillControl.act.${state.phase === 'running' ? 'pause' : 'start'}`), isOver, () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLButtonElement) activeElement.click();
      else acts.startOrPause();
    }),
    key('[', t('drillControl.act.slower'), isOver, acts.slower),
    key(']', t('drillControl.act.faster'), isOver, acts.faster),
    key('i', t('drillControl.act.toInject'), isOver, acts.toInject),
    key('d', t('drillControl.act.toDue'), isOver, acts.toDue),
    key('g', t('drillControl.act.toTime'), isOver || !isBegun, () => acts.openDialog('jump')),
    key('k', t('drillControl.act.skip'), isOver || !hasSelection, () => acts.openDialog('skip')),
    key('h', t('drillControl.act.hold'), isOver || !hasSelection, acts.holdOrRelease),
    key('n', t('drillControl.act.add'), isOver, () => acts.openDialog('add')),
    key('e', t('drillControl.act.end'), isOver, () => acts.openDialog('end')),
    key('o', t('drillControl.act.note'), false, () => acts.openDialog('note')),
    key('j', t('drillControl.act.judge'), !isBegun || !scenario, () => acts.openDialog('judge')),
    key('w', t('drillControl.act.player'), false, acts.player),
  ]);
}
