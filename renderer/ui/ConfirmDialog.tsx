import type { Intent } from '@blueprintjs/core';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { CommandDialog } from './CommandDialog.tsx';

/** Asks before an act that cannot simply be taken back. Says what follows in `children`. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly onConfirm: () => Promise<boolean> | boolean;
  readonly onClose: () => void;
  readonly commit?: string;
  readonly intent?: Intent;
}) {
  const { t } = useText();
  return (
    <CommandDialog
      title={props.title}
      commit={props.commit ?? t('common.act.confirm')}
      onCommit={props.onConfirm}
      onClose={props.onClose}
      intent={props.intent ?? 'primary'}
    >
      {props.children}
    </CommandDialog>
  );
}
