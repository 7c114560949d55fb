import { actOn } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { ReasonDialog } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';

/** Why it is not to go, or no longer holds. */
export function WithdrawDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  return (
    <ReasonDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      onCommit={async ({ reason, at }) => {
        const answer = await actOn(response.id, { type: 'WithdrawMessage', message: one.message, reason }, at);
        return answer.kind === 'done';
      }}
      onClose={onClose}
    />
  );
}
