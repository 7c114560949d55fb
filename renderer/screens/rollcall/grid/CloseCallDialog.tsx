import type { RollCall } from '../../../../shared/duty/roll-call.ts';
import { dutyAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ConfirmDialog } from '../../../ui/index.ts';

/** Asks before a call is ended, naming whom nobody has entered. */
export function CloseCallDialog(props: { readonly call: RollCall; readonly onClose: () => void }) {
  const { opened, answers } = props.call;
  const { t, pick } = useText();
  const pending = opened.targets.filter((target) => !answers[target.id]);
  return (
    <ConfirmDialog
      title={t('rollcall.grid.closeTitle')}
      commit={t('rollcall.grid.close')}
      intent={pending.length === 0 ? 'primary' : 'warning'}
      onConfirm={async () => (await dutyAct({ type: 'CloseRollCall', rollCall: opened.rollCall })).kind === 'done'}
      onClose={props.onClose}
    >
      {pending.length === 0
        ? t('rollcall.grid.closeAll')
        : t('rollcall.grid.closePending', {
            n: pending.length,
            list: pending.map((target) => pick(target.title)).join(t('rollcall.grid.separator')),
          })}
    </ConfirmDialog>
  );
}
