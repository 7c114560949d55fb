import { AddIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Handover } from '../../../../shared/duty/handover.ts';
import { dutyAct, useBusy, useIdentity } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, Panel, Stamp, TextField } from '../../../ui/index.ts';

/** What the outgoing officer wrote down; while the hand-over is open there may be more. */
export function Notes(props: { readonly handover: Handover }) {
  const { handover } = props;
  const { t } = useText();
  const isOutgoing = useIdentity()?.person === handover.outgoing;
  const { run } = useBusy();
  const [note, setNote] = useState('');
  const add = () =>
    run(async () => {
      if (note.trim() === '') return;
      const answer = await dutyAct({ type: 'AddHandoverNote', handover: handover.id, note: note.trim() });
      if (answer.kind === 'done') setNote('');
    });
  return (
    <Panel title={t('shiftHandover.notes')}>
      {handover.notes.length === 0 ? <p className="src-muted">{t('shiftHandover.noNotes')}</p> : null}
      <ol className="src-handover-notes">
        {handover.notes.map(({ note: words, at }, index) => (
          <li key={`${at} ${index}`}>
            {words}{' '}
            <span className="src-muted">
              <Stamp at={at} />
            </span>
          </li>
        ))}
      </ol>
      {isOutgoing ? (
        <div className="src-handover-notes__add">
          <TextField label={t('shiftHandover.addNote')} value={note} onChange={setNote} onEnter={() => void add()} />
          <CommitButton icon={<AddIcon />} onClick={add} disabled={note.trim() === ''}>
            {t('shiftHandover.add')}
          </CommitButton>
        </div>
      ) : null}
    </Panel>
  );
}
