import { useState } from 'react';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { reachedOf, readPeople } from './people-reached.ts';
import { UnitField } from './UnitFields.tsx';
import { useUnitAct } from './use-unit-act.ts';

/** Who sent it or put it up and when; it then counts as a batch. Before any approval only with the reason why it could not wait. */
export function ReleaseDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const { unit, setUnit, at, setAt, isReady, write } = useUnitAct({ response, one });
  const [emergency, setEmergency] = useState('');
  const [people, setPeople] = useState('');
  const [source, setSource] = useState('');
  const isHurried = act === 'hurry';
  const { kind } = one.drafted;
  const n = 1 + (response.messages ?? []).filter((other) => other.released && other.drafted.kind === kind).length;
  const reached = reachedOf(people, source);
  const commit = () =>
    write((about) => ({
      type: 'ReleaseMessage',
      ...about,
      ...(typeof reached === 'string' ? {} : { reached }),
      ...(isHurried ? { emergency: emergency.trim() } : {}),
    }));
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      intent={isHurried ? 'danger' : 'primary'}
      canCommit={isReady && reached !== 'incomplete' && (!isHurried || emergency.trim() !== '')}
      onCommit={commit}
      onClose={onClose}
    >
      <pre className="src-message-dialog__words">{one.text}</pre>
      {isHurried ? (
        <TextField
          label={t('publicMessages.dialog.emergency')}
          hint={t('publicMessages.dialog.emergencyHint')}
          value={emergency}
          onChange={setEmergency}
          rows={2}
          required
        />
      ) : null}
      <UnitField response={response} value={unit} onChange={setUnit} />
      <TimeField label={t('publicMessages.dialog.releasedAt')} value={at} onChange={setAt} />
      <TextField
        label={t('publicMessages.dialog.people')}
        value={people}
        onChange={setPeople}
        error={
          people.trim() !== '' && readPeople(people) === undefined ? t('publicMessages.dialog.wrongPeople') : undefined
        }
      />
      {people.trim() === '' ? null : (
        <TextField
          label={t('publicMessages.dialog.source')}
          hint={t('publicMessages.dialog.sourceHint')}
          value={source}
          onChange={setSource}
          required
        />
      )}
      <p className="src-muted">
        {t('publicMessages.dialog.batch', { n, kind: t(`publicMessages.kind.${kind}`) })}{' '}
        {t('publicMessages.dialog.notSent')}
      </p>
    </CommandDialog>
  );
}
