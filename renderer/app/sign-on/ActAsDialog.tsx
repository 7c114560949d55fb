import { Button } from '@blueprintjs/core';
import { openDialog, proveAndAct, useBusy, useProof } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, PinField } from '../../ui/index.ts';

/** The PIN of somebody who is signed on here too, before acts go under that name. */
export function ActAsDialog(props: {
  readonly holder: { readonly person: string; readonly post: string };
  readonly onClose: () => void;
}) {
  const { holder, onClose } = props;
  const { t, pick } = useText();
  const { pin, why, setPin, prove } = useProof((given) =>
    proveAndAct({ person: holder.person, post: holder.post }, given),
  );
  const { busy, run } = useBusy();

  return (
    <CommandDialog
      title={t('seats.actAs', { person: holder.person })}
      commit={t('seats.actAsCommit')}
      canCommit={pin !== '' && !busy}
      onCommit={prove}
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
        error={why && pick(why)}
        hint={t('seats.pinHint')}
        autoFocus
        onChange={setPin}
        onEnter={() => {
          if (pin !== '') void run(async () => (await prove()) && onClose());
        }}
      />
    </CommandDialog>
  );
}
