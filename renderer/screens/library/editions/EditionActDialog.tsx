import { useState } from 'react';
import { actOnLibrary, type LibraryAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../ui/index.ts';
import type { EditionAct, EditionRow } from './model.ts';

/** One act on an edition, with what has to be written down for it. */
export function EditionActDialog(props: {
  readonly plan: string;
  readonly row: EditionRow;
  readonly label: string;
  readonly act: EditionAct;
  readonly onClose: () => void;
}) {
  const { plan, row, label, act, onClose } = props;
  const { t } = useText();
  const [words, setWords] = useState('');
  const [document, setDocument] = useState('');
  const isApproval = act === 'approve';
  const isComplete = words.trim() !== '' && (!isApproval || document.trim() !== '');
  const field = {
    submit: t('editions.dialog.note'),
    agree: t('editions.dialog.reviewNote'),
    return: t('editions.dialog.reviewNote'),
    approve: t('editions.dialog.approver'),
    'put-in-force': t('editions.dialog.forceNote'),
    withdraw: t('editions.dialog.reason'),
  }[act];
  const hint =
    act === 'submit'
      ? t('editions.dialog.submitHint')
      : act === 'put-in-force'
        ? t('editions.dialog.forceHint')
        : undefined;
  return (
    <CommandDialog
      title={t(`editions.act.${act}`)}
      commit={t(`editions.act.${act}`)}
      canCommit={isComplete}
      onCommit={async () => {
        const answer = await actOnLibrary(commandOf(plan, row.hash, act, words.trim(), document.trim()));
        return answer.kind === 'done';
      }}
      onClose={onClose}
    >
      <p>{label}</p>
      {hint === undefined ? null : <p className="src-muted">{hint}</p>}
      {isApproval ? (
        <TextField
          label={t('editions.dialog.document')}
          hint={t('editions.dialog.documentHint')}
          value={document}
          onChange={setDocument}
          required
        />
      ) : null}
      <TextField label={field} value={words} onChange={setWords} required {...(isApproval ? {} : { rows: 3 })} />
    </CommandDialog>
  );
}

function commandOf(plan: string, hash: string, act: EditionAct, words: string, document: string): LibraryAct {
  switch (act) {
    case 'submit':
      return { type: 'SubmitEdition', plan, hash, note: words };
    case 'agree':
      return { type: 'ReviewEdition', plan, hash, verdict: 'agreed', note: words };
    case 'return':
      return { type: 'ReviewEdition', plan, hash, verdict: 'returned', note: words };
    case 'approve':
      return { type: 'ApproveEdition', plan, hash, document, approver: words };
    case 'put-in-force':
      return { type: 'PutInForce', plan, hash, note: words };
    case 'withdraw':
      return { type: 'WithdrawEdition', plan, hash, reason: words };
  }
}
