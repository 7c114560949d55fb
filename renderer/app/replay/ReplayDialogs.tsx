import { closeDialog, useView } from '../../state/index.ts';
import { ReplayRefusal } from '../../ui/index.ts';
import { AlarmsDialog } from '../alarms/AlarmsDialog.tsx';
import { DuesDialog } from '../DuesDialog.tsx';

/** What can be opened from anywhere in a replay: lists. Whatever would act is refused in words before anything is typed into it. */
export function ReplayDialogs() {
  const dialog = useView((state) => state.dialog);
  const signingOn = useView((state) => state.signingOn);
  const isUnlocking = useView((state) => state.isUnlocking);
  if (dialog?.id === 'dues') return <DuesDialog />;
  if (dialog?.id === 'alarms') return <AlarmsDialog />;
  if (dialog?.id === 'commands' || (!dialog && !signingOn && !isUnlocking)) return null;
  const close = () => {
    if (dialog) closeDialog(dialog.id);
    closeDialog('sign-on');
    closeDialog('unlock');
  };
  return <ReplayRefusal onClose={close} />;
}
