import { useMemo } from 'react';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import { useAct, useWhatIf } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { ChangePreview } from './ChangePreview.tsx';
import './dialogs.css';

/** 退出专项预案: with a reason; a plan that has left cannot come back into the same response. */
export function LeavePlanDialog(props: { readonly plan: string; readonly onClose: () => void }) {
  const { plan, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { act } = useAct(id);
  const title = response.plans.find((one) => one.pinned.key === plan)?.pinned.title;
  const what = useWhatIf(
    response,
    useMemo((): ResponseCommand => ({ type: 'LeavePlan', plan, reason: '-' }), [plan]),
  );
  return (
    <ReasonDialog
      title={t('response.leave.title', { plan: title ? pick(title) : plan })}
      commit={t('response.leave.commit')}
      onCommit={({ reason, at }) => act({ type: 'LeavePlan', plan, reason }, at)}
      onClose={onClose}
    >
      <p>{t('response.leave.hint')}</p>
      {what ? <ChangePreview what={what} /> : null}
    </ReasonDialog>
  );
}
