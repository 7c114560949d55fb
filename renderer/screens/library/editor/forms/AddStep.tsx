import { Button } from '@blueprintjs/core';
import { AddIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { STEP_KINDS } from '../../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, PostSelect, SelectField, TextField } from '../../../../ui/index.ts';
import { addStep, freeId, newStep } from '../edit-steps.ts';
import { fieldOf, keyOf, listOf, wordsOf } from '../outline.ts';
import { useAct, useDesk, useForm } from '../use-form.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Adds a step to a lane, behind the step at `after` or at its end. Its id is settled here, once and for ever. */
export function AddStep(props: { readonly lane: PlanPath; readonly after?: number }) {
  const { t } = useText();
  const { isReadOnly } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<AddIcon size={14} />} disabled={isReadOnly} onClick={() => setIsOpen(true)}>
        {t('editor.lane.addStep')}
      </Button>
      {isOpen ? <AddStepDialog {...props} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

function AddStepDialog(props: { readonly lane: PlanPath; readonly after?: number; readonly onClose: () => void }) {
  const { lane, after, onClose } = props;
  const { t } = useText();
  const { choices, takenSteps } = useDesk();
  const { value } = useForm(lane);
  const act = useAct();
  const steps = listOf(fieldOf(value, 'steps'));
  // Most likely of the same post and clause as the step it stands behind; never just the first of the plan.
  const beside = steps.at(after ?? -1);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [id, setId] = useState(() => freeId('step-new', takenSteps));
  const [kind, setKind] = useState<(typeof STEP_KINDS)[number]>('action');
  const [owner, setOwner] = useState(wordsOf(fieldOf(beside, 'owner')) || choices.posts[0]?.id);
  const wrong = !ID.test(id) ? t('editor.newStep.wrong') : takenSteps.has(id) ? t('editor.newStep.taken') : undefined;
  const commit = () => {
    const step = {
      ...newStep(id, owner ?? '', wordsOf(fieldOf(beside, 'clause')) || (choices.clauses[0]?.id ?? '')),
      kind,
      title: { zh: zh.trim(), en: en.trim() || zh.trim() },
    };
    act(
      (text) => addStep(text, lane, step, after),
      keyOf([...lane, 'steps', after === undefined ? steps.length : after + 1]),
    );
    return true;
  };
  return (
    <CommandDialog
      title={t('editor.newStep.title')}
      commit={t('editor.lane.addStep')}
      canCommit={wrong === undefined && zh.trim() !== '' && owner !== undefined}
      onCommit={commit}
      onClose={onClose}
    >
      <TextField
        label={t('editor.field.zh', { field: t('editor.step.title') })}
        hint={t('editor.step.titleHint')}
        value={zh}
        onChange={setZh}
        required
      />
      <TextField label={t('editor.field.en', { field: t('editor.step.title') })} value={en} onChange={setEn} />
      <TextField
        label={t('editor.newStep.id')}
        hint={t('editor.newStep.idHint')}
        error={wrong}
        value={id}
        onChange={setId}
        required
      />
      <SelectField
        label={t('editor.step.kind')}
        value={kind}
        choices={STEP_KINDS.map((one) => ({ value: one, label: t(`common.kind.${one}`) }))}
        onChange={setKind}
        required
      />
      <PostSelect label={t('editor.step.owner')} value={owner} onChange={setOwner} required />
    </CommandDialog>
  );
}
