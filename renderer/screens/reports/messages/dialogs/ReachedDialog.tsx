import { useState } from 'react';
import { actOn } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import type { MessageDialogProps } from '../message-dialog.ts';
import { reachedOf, readPeople } from './people-reached.ts';

/** How many people a batch reached, as somebody told the desk afterwards. */
export function ReachedDialog({ response, one, title, act, onClose }: MessageDialogProps) {
  const { t } = useText();
  const [people, setPeople] = useState('');
  const [source, setSource] = useState('');
  const reached = reachedOf(people, source);
  const commit = async () => {
    if (typeof reached === 'string') return false;
    const answer = await actOn(response.id, { type: 'RecordReached', message: one.message, reached });
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      title={title}
      commit={t(`publicMessages.act.${act}`)}
      canCommit={typeof reached === 'object'}
      onCommit={commit}
      onClose={onClose}
    >
      <TextField
        label={t('publicMessages.dialog.peopleNeeded')}
        value={people}
        onChange={setPeople}
        required
        error={
          people.trim() !== '' && readPeople(people) === undefined ? t('publicMessages.dialog.wrongPeople') : undefined
        }
      />
      <TextField label={t('publicMessages.dialog.source')} value={source} onChange={setSource} required />
    </CommandDialog>
  );
}
