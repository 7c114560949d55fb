import { useState } from 'react';
import type { CorrectiveAction } from '../../../../../shared/corrective/state.ts';
import { correctiveAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';

/** 销号, once a later drill has passed it. */
export function CloseActionDialog(props: { readonly action: CorrectiveAction; readonly onClose: () => void }) {
  const { t } = useText();
  const [words, setWords] = useState('');
  return (
    <CommandDialog
      title={t('corrective.close.title')}
      commit={t('corrective.close.commit')}
      canCommit={words.trim() !== ''}
      onCommit={() => correctiveAct({ type: 'CloseAction', id: props.action.id, words: words.trim() })}
      onClose={props.onClose}
    >
      <p className="src-muted">{t('corrective.close.hint')}</p>
      <TextField label={t('corrective.close.words')} value={words} onChange={setWords} required rows={2} />
    </CommandDialog>
  );
}
