import { useState } from 'react';
import { go, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { clockOf } from '../clock-of.ts';
import { keepAsDraft } from './keep-as-draft.ts';
import { isPlanId } from './plan-id.ts';

/** Makes a draft of a file's text, under the id that the text gives itself or that is typed here. */
export function ImportDialog(props: {
  readonly name: string;
  readonly text: string;
  readonly id: string | undefined;
  readonly onClose: () => void;
}) {
  const { name, text, onClose } = props;
  const { t } = useText();
  const [id, setId] = useState(props.id ?? '');
  const entry = useView((state) => state.plans.find((one) => one.id === id));
  const draft = useView((state) => state.drafts.find((one) => one.plan === id));
  const wrong = id !== '' && !isPlanId(id) ? t('editor.create.idWrong') : undefined;
  const take = async () => {
    if (!(await keepAsDraft({ plan: id, text, base: entry?.hash, before: draft }))) return false;
    go('library', { edit: id });
    return true;
  };
  return (
    <CommandDialog
      title={t('editor.import.title')}
      commit={t('editor.import.make')}
      canCommit={id !== '' && wrong === undefined}
      footer={t('editor.create.note')}
      onCommit={take}
      onClose={onClose}
    >
      <p>{t('editor.import.file', { name })}</p>
      <TextField
        label={t('editor.import.id')}
        hint={props.id === undefined ? t('editor.import.idHint') : t('editor.import.known', { id: props.id })}
        error={wrong}
        value={id}
        onChange={setId}
        required
      />
      {entry ? <p>{t('editor.import.replaces')}</p> : null}
      {draft ? (
        <p role="alert">{t('editor.import.hasDraft', { who: draft.savedBy, time: clockOf(draft.savedAt) })}</p>
      ) : null}
    </CommandDialog>
  );
}
