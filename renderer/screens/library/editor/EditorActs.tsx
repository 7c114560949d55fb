import { Button } from '@blueprintjs/core';
import { FloppyDiskIcon, RedoIcon, SendToIcon, TrashIcon, UndoIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { discardDraft, go, say } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, ConfirmDialog, useKeys } from '../../../ui/index.ts';
import type { Row } from './outline.ts';
import { dropCopy } from './session/local-copy.ts';
import { flushPending } from './session/pending.ts';
import type { Saving } from './session/saving.ts';
import { redoLast, undoLast } from './session/session.ts';
import { useEdited, useSession } from './session/use-session.ts';
import { useMoveStep } from './use-move-step.ts';

/** What can be done with the draft as a whole, by button and by key. */
export function EditorActs(props: {
  readonly saving: Saving;
  readonly row: Row | undefined;
  readonly title: string;
  /** Nobody is signed on. */
  readonly isReadOnly: boolean;
}) {
  const { saving, row, title, isReadOnly } = props;
  const { t } = useText();
  const session = useSession();
  const canUndo = useEdited((state) => state.history.done.length > 0);
  const canRedo = useEdited((state) => state.history.undone.length > 0);
  const hasDraft = useEdited((state) => state.over !== undefined);
  const plan = useEdited((state) => state.plan);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const move = useMoveStep();
  const undo = () => {
    flushPending();
    undoLast(session);
  };
  const redo = () => {
    flushPending();
    redoLast(session);
  };
  const save = async () => {
    flushPending();
    await saving.save();
  };
  const submit = async () => {
    await save();
    const { state } = session.getState().saved;
    if (state === 'saved' || state === 'untouched') go('library', { editions: plan });
  };
  const moveStep = (by: -1 | 1) => {
    if (row?.kind === 'step' && !isReadOnly) move(row.path, by);
  };
  const group = t('editor.keys');
  useKeys([
    { combo: 'ctrl+s', label: t('editor.save'), group, inInput: true, onPress: () => void save() },
    { combo: 'ctrl+z', label: t('editor.undo'), group, inInput: true, onPress: undo },
    { combo: 'ctrl+y', label: t('editor.redo'), group, inInput: true, onPress: redo },
    { combo: 'alt+up', label: t('editor.step.up'), group, inInput: true, onPress: () => moveStep(-1) },
    { combo: 'alt+down', label: t('editor.step.down'), group, inInput: true, onPress: () => moveStep(1) },
  ]);
  const discard = async () => {
    flushPending();
    await saving.save();
    const { over, text } = session.getState();
    const keptAs = over === undefined ? undefined : await discardDraft(plan, over);
    if (keptAs === undefined) return false;
    // Nothing is left to save when the editor is left.
    session.setState({ keptText: text });
    dropCopy(plan);
    say('info', inBoth('editor.discard.done', { path: keptAs }));
    go('library');
    return true;
  };
  return (
    <>
      <Button icon={<UndoIcon />} disabled={!canUndo} title={`${t('editor.undo')} Ctrl+Z`} onClick={undo}>
        {t('editor.undo')}
      </Button>
      <Button icon={<RedoIcon />} disabled={!canRedo} title={`${t('editor.redo')} Ctrl+Y`} onClick={redo}>
        {t('editor.redo')}
      </Button>
      <Button icon={<FloppyDiskIcon />} disabled={isReadOnly} title="Ctrl+S" onClick={() => void save()}>
        {t('editor.save')}
      </Button>
      <Button icon={<TrashIcon />} disabled={isReadOnly || !hasDraft} onClick={() => setIsDiscarding(true)}>
        {t('editor.discard.act')}
      </Button>
      <CommitButton icon={<SendToIcon />} intent="primary" disabled={isReadOnly} onClick={() => void submit()}>
        {t('editor.submit')}
      </CommitButton>
      {isDiscarding ? (
        <ConfirmDialog
          title={t('editor.discard.title', { plan: title })}
          commit={t('editor.discard.act')}
          intent="danger"
          onConfirm={discard}
          onClose={() => setIsDiscarding(false)}
        >
          <p>{t('editor.discard.body')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
