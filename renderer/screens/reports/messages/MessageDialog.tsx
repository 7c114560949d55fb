import { useText } from '../../../text/use-text.ts';
import { ApproveDialog } from './dialogs/ApproveDialog.tsx';
import { ReachedDialog } from './dialogs/ReachedDialog.tsx';
import { RefuseDialog } from './dialogs/RefuseDialog.tsx';
import { ReleaseDialog } from './dialogs/ReleaseDialog.tsx';
import { RequestDialog } from './dialogs/RequestDialog.tsx';
import { WithdrawDialog } from './dialogs/WithdrawDialog.tsx';
import type { MessageDialogProps } from './message-dialog.ts';

/** The dialog of an act on a message. */
export function MessageDialog(props: Omit<MessageDialogProps, 'title'>) {
  const { act, one } = props;
  const { t } = useText();
  const title = t('publicMessages.dialog.title', { act: t(`publicMessages.act.${act}`), n: one.message });
  const given = { ...props, title };
  switch (act) {
    case 'request':
    case 'remind':
    case 'requestLater':
      return <RequestDialog {...given} />;
    case 'approve':
    case 'approveByWord':
    case 'approveLater':
      return <ApproveDialog {...given} />;
    case 'refuse':
      return <RefuseDialog {...given} />;
    case 'release':
    case 'hurry':
      return <ReleaseDialog {...given} />;
    case 'reached':
      return <ReachedDialog {...given} />;
    case 'withdraw':
      return <WithdrawDialog {...given} />;
    case 'rewrite':
    case 'replace':
      return null;
  }
}
