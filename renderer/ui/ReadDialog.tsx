import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { useReturnFocus } from './use-return-focus.ts';
import './dialog.css';

/** A dialog that only shows something. Esc or 关闭 closes it. */
export function ReadDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** It also has fields of its own, and the first of them takes the cursor. */
  readonly hasFields?: boolean;
}) {
  const { t } = useText();
  useReturnFocus();
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title}
      isCloseButtonShown={false}
      className={`src-dialog${props.wide ? ' src-dialog--wide' : ''}`}
    >
      <DialogBody>{props.children}</DialogBody>
      <DialogFooter
        actions={
          <Button onClick={props.onClose} autoFocus={!props.hasFields}>
            {t('common.act.close')}
          </Button>
        }
      />
    </Dialog>
  );
}
