import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { personIn } from '../../../shared/directory/state.ts';
import { useDirectory, useIsDrill, useLock } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { PinField, TextField } from '../../ui/index.ts';

/** What proves a person: the PIN, or why there is no time for it. */
export interface Credential {
  readonly pin: string;
  /** Undefined while no emergency is claimed. */
  readonly emergency: string | undefined;
  /** Why the last one was refused. */
  readonly error: string | undefined;
}

export const noCredential: Credential = { pin: '', emergency: undefined, error: undefined };

/** Whether it can be sent for a person who has, or has not, a PIN. */
export function isGiven({ pin, emergency }: Credential, hasPin: boolean): boolean {
  return emergency === undefined ? !hasPin || pin !== '' : emergency.trim() !== '';
}

/** Asks for the PIN of a person who has one. Where that would hold somebody up, an emergency is one checkbox away. */
export function Credentials(props: {
  readonly person: string;
  readonly value: Credential;
  readonly onChange: (value: Credential) => void;
}) {
  const { person, value, onChange } = props;
  const { t } = useText();
  const known = personIn(useDirectory(), person);
  const lock = useLock();
  const isDrill = useIsDrill();
  const hasPin = known?.pin !== undefined;
  const [isTicked, setTicked] = useState(false);
  if (person === '' && value.emergency === undefined) return null;
  return (
    <>
      {hasPin && value.emergency === undefined ? (
        <PinField
          label={t('seats.pin')}
          hint={t('seats.pinHint')}
          value={value.pin}
          error={value.error}
          onChange={(pin) => onChange({ ...value, pin, error: undefined })}
        />
      ) : null}
      {hasPin || isDrill || person === '' ? null : (
        <p className="src-muted">{t(known ? 'seats.onList' : 'seats.offList')}</p>
      )}
      {hasPin || lock || value.emergency !== undefined ? (
        <Checkbox
          checked={value.emergency !== undefined}
          label={t('seats.hurried')}
          onChange={(event) => {
            setTicked(true);
            onChange({ ...value, emergency: event.currentTarget.checked ? '' : undefined });
          }}
        />
      ) : null}
      {value.emergency === undefined ? null : (
        <TextField
          label={t('seats.reason')}
          hint={t('seats.hurriedHint')}
          value={value.emergency}
          onChange={(emergency) => onChange({ ...value, emergency })}
          required
          autoFocus={isTicked && person !== ''}
        />
      )}
    </>
  );
}
