import { useState } from 'react';
import { runAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';

const WHOLE = 'whole';

/** What an observer saw, of the inject that is selected or of the run as a whole. */
export function NoteDialog(props: {
  readonly run: string;
  readonly inject: string | undefined;
  readonly onClose: () => void;
}) {
  const { run, inject } = props;
  const { t } = useText();
  const [words, setWords] = useState('');
  const [about, setAbout] = useState(WHOLE);
  return (
    <CommandDialog
      title={t('drillControl.dialog.noteTitle')}
      commit={t('drillControl.dialog.noteCommit')}
      canCommit={words.trim() !== ''}
      onCommit={() =>
        runAct(run, {
          type: 'Note',
          words: words.trim(),
          ...(about === WHOLE || inject === undefined ? {} : { about: { inject } }),
        })
      }
      onClose={props.onClose}
    >
      <TextField label={t('drillControl.dialog.noteWords')} value={words} onChange={setWords} rows={3} required />
      {inject === undefined ? null : (
        <SelectField
          label={t('drillControl.dialog.noteAbout')}
          value={about}
          choices={[
            { value: WHOLE, label: t('drillControl.dialog.noteWhole') },
            { value: inject, label: t('drillControl.log.aboutInject', { inject }) },
          ]}
          onChange={setAbout}
        />
      )}
    </CommandDialog>
  );
}
