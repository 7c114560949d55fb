import { useState } from 'react';
import { actOn } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { reachedOf, readPeople } from './people-reached.ts';
import { UnitField, usualUnit } from './UnitFields.tsx';

/** Who sent it or put it up and when; it then counts as a batch. Before any approval only with the reason why it could not wait. */
export function ReleaseDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const [unit, setUnit] = useState(usualUnit(response, one));
  const [at, setAt] = useState<TimeValue>(undefined);
  const [emergency, setEmergency] = useState('');
  const [people, setPeople] = useState('');
  const [source, setSource] = useState('');
  const isHurried = act === 'hurry';
  const { kind } = one.drafted;
  const n = 1 + (response.messages ?? []).filter((other) => other.released && other.drafted.kind === kind).length;
  const reached = reachedOf(people, source);
  const commit = async () => {
    if (unit === undefined || reached === 'incomplete') return false;
    const answer = await actOn(
      response.id,
      {
        type: 'ReleaseMessage',
        message: one.message,
        unit,
        ...(reached === 'nothing' ? {} : { reached }),
        ...(isHurried ? { emergency: emergency.trim() } : {}),
      },
      at ?? undefined,
    );
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      intent={isHurried ? 'danger' : 'primary'}
      canCommit={
        unit !== undefined && at !== null && reached !== 'incomplete' && (!isHurried || emergency.trim() !== '')
      }
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
