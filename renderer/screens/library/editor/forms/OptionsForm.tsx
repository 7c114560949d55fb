import { Button } from '@blueprintjs/core';
import { AddIcon, TrashIcon } from '@blueprintjs/icons';
import { ANSWER_ACTS } from '../../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { worded } from '../choices.ts';
import { freeId } from '../edit-steps.ts';
import { insertEntry, removeEntry, setField } from '../edit-text.ts';
import { PairField } from '../fields/PairField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { fieldOf, listOf, wordsOf } from '../outline.ts';
import { useAct, useForm, type Form } from '../use-form.ts';

/** The answers that a question offers. */
export function OptionsForm(props: { readonly form: Form }) {
  const { form } = props;
  const { t } = useText();
  const act = useAct();
  const path = [...form.path, 'options'];
  const options = listOf(fieldOf(form.value, 'options'));
  const taken = new Set(options.map((one) => wordsOf(fieldOf(one, 'id'))));
  const answer = (n: number) => ({ id: freeId(`answer-${n}`, taken), title: { zh: '（答案）', en: '(answer)' } });
  const add = () =>
    act((text) =>
      // A question has at least two answers: the first comes with its other.
      options.length === 0
        ? setField(text, path, [answer(1), answer(2)])
        : insertEntry(text, path, answer(options.length + 1)),
    );
  return (
    <fieldset className="src-editor__group">
      <legend>{t('editor.step.options')}</legend>
      {options.map((option, index) => (
        <OptionForm
          key={wordsOf(fieldOf(option, 'id'))}
          form={form}
          index={index}
          onRemove={() => act((text) => removeEntry(text, [...path, index]))}
        />
      ))}
      <Button size="small" icon={<AddIcon size={14} />} disabled={form.isReadOnly} onClick={add}>
        {t('editor.step.optionAdd')}
      </Button>
    </fieldset>
  );
}

function OptionForm(props: { readonly form: Form; readonly index: number; readonly onRemove: () => void }) {
  const { t } = useText();
  const option = useForm([...props.form.path, 'options', props.index]);
  const id = wordsOf(fieldOf(option.value, 'id'));
  return (
    <div className="src-editor__option">
      <PairField form={option} field="title" label={`${t('editor.step.answer')} ${id}`} isRequired />
      <PairField form={option} field="opens" label={t('editor.step.optionOpens')} />
      <div className="src-editor__row">
        <PickField
          label={t('editor.step.optionAct')}
          value={wordsOf(fieldOf(option.value, 'act'))}
          choices={worded(ANSWER_ACTS, (one) => t(`library.step.acts.${one}`))}
          isReadOnly={option.isReadOnly}
          onPick={(chosen) => option.set('act', chosen === '' ? undefined : chosen)}
        />
        <Button
          variant="minimal"
          size="small"
          icon={<TrashIcon size={14} />}
          disabled={option.isReadOnly}
          aria-label={t('editor.field.takeOut', { what: id })}
          onClick={props.onRemove}
        />
      </div>
    </div>
  );
}
