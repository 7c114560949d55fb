import { Button, DialogBody, DialogFooter } from '@blueprintjs/core';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { DeskDialog } from './DeskDialog.tsx';
import { useReturnFocus } from './use-return-focus.ts';
import { useTypedGuard } from './use-typed-guard.ts';

/** A dialog that only shows something, or whose forms act by themselves. Esc or 关闭 closes it; typed words take a second Esc. */
export function ReadDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** It also has fields of its own, and the first of them takes the cursor. */
  readonly hasFields?: boolean;
  /** Left of the button. */
  readonly footer?: ReactNode;
}) {
  const { onClose, hasFields = false } = props;
  const { t } = useText();
  const { hint, leave, onInput } = useTypedGuard(onClose, false);
  useReturnFocus();
  return (
    <DeskDialog
      onClose={leave}
      title={props.title}
      canOutsideClickClose={!hasFields}
      className={props.wide ? 'src-dialog--wide' : ''}
    >
      <div role="presentation" onInput={onInput}>
        <DialogBody>{props.children}</DialogBody>
      </div>
      <DialogFooter
        actions={
          <Button onClick={onClose} autoFocus={!hasFields}>
            {t('common.act.close')}
          </Button>
        }
      >
        <span className={hint === undefined ? 'src-muted' : 'src-dialog__ask'} aria-live="polite">
          {hint ?? props.footer}
        </span>
      </DialogFooter>
    </DeskDialog>
  );
}
