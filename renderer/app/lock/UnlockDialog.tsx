import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import {
  closeDialog,
  openDialog,
  unlock,
  useBusy,
  useDirectory,
  useHeldPosts,
  useIdentity,
  useProof,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, PinField, SelectField } from '../../ui/index.ts';

/** The PIN of anyone who is signed on here; also over a dialog whose words are to be kept. */
export function UnlockDialog() {
  const { t, pick } = useText();
  const identity = useIdentity();
  const here = [...new Set(useHeldPosts().map((one) => one.person))];
  const { people } = useDirectory();
  const [chosen, setChosen] = useState(identity?.person);
  const { busy, run } = useBusy();
  const person = here.find((one) => one === chosen) ?? here[0];
  const hasPin = person !== undefined && people[person]?.pin !== undefined;
  const { pin, why, setPin, forgive, prove } = useProof((given) => unlock(person ?? '', hasPin ? given : undefined));
  const error = why && pick(why);
  const commit = () => person !== undefined && prove();

  return (
    <CommandDialog
      title={t('lock.unlock')}
      commit={t('lock.unlock')}
      canCommit={person !== undefined && (!hasPin || pin !== '') && !busy}
      onCommit={commit}
      onClose={() => closeDialog('unlock')}
      footer={
        <Button
          variant="minimal"
          intent="warning"
          onClick={() => {
            closeDialog('unlock');
            openDialog('sign-on', { emergency: 'yes' });
          }}
        >
          {t('lock.emergency')}
        </Button>
      }
    >
      {person === undefined ? <p>{t('lock.nobody')}</p> : null}
      {hasPin ? (
        <PinField
          key={person}
          label={here.length > 1 ? t('seats.pin') : `${t('seats.pin')}（${person}）`}
          value={pin}
          error={error}
          hint={t('seats.pinHint')}
          autoFocus
          onChange={setPin}
          onEnter={() => void run(async () => commit())}
        />
      ) : error === undefined ? null : (
        <p role="alert">{error}</p>
      )}
      {here.length > 1 ? (
        <SelectField
          label={t('lock.who')}
          value={person}
          choices={here.map((one) => ({ value: one, label: one }))}
          onChange={(next) => {
            setChosen(next);
            forgive();
          }}
        />
      ) : null}
    </CommandDialog>
  );
}
