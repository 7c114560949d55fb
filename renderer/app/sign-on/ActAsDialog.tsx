import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { openDialog, proveAndAct, sayWhy, useBusy } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, PinField } from '../../ui/index.ts';

/** The PIN of somebody who is signed on here too, before acts go under that name. */
export function ActAsDialog(props: {
  readonly holder: { readonly person: string; readonly post: string };
  readonly onClose: () => void;
}) {
  const { holder, onClose } = props;
  const { t, pick } = useText();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string>();
  const { busy, run } = useBusy();

  async function commit(): Promise<boolean> {
    const answer = await proveAndAct({ person: holder.person, post: holder.post }, pin);
    if (answer.kind === 'done') return true;
    setPin('');
    if (answer.kind === 'refused') setError(pick(answer.refusal.message));
    else sayWhy(answer);
    return false;
  }

  return (
    <CommandDialog
      title={t('seats.actAs', { person: holder.person })}
      commit={t('seats.actAsCommit')}
      canCommit={pin !== '' && !busy}
      onCommit={commit}
      onClose={onClose}
      footer={
        <Button
          variant="minimal"
          intent="warning"
          onClick={() => {
            onClose();
            openDialog('sign-on', { emergency: 'yes' });
          }}
        >
          {t('seats.emergency')}
        </Button>
      }
    >
      <PinField
        label={t('seats.pin')}
        value={pin}
        error={error}
        hint={t('seats.pinHint')}
        autoFocus
        onChange={(next) => {
          setPin(next);
          setError(undefined);
        }}
        onEnter={() => {
          if (pin !== '') void run(async () => (await commit()) && onClose());
        }}
      />
    </CommandDialog>
  );
}
