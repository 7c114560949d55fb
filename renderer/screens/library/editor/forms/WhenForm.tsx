import { Button, Checkbox } from '@blueprintjs/core';
import { AddIcon, CrossIcon } from '@blueprintjs/icons';
import { useText } from '../../../../text/use-text.ts';
import { questionsOf, StepField, stepOf } from '../fields/StepField.tsx';
import { fieldOf } from '../outline.ts';
import { useDesk, type Form } from '../use-form.ts';
import { branchesOf, writtenBranches, type Branch } from './conditions.ts';

/** On which answers of which question a step is worked at all. */
export function WhenForm(props: { readonly form: Form }) {
  const { form } = props;
  const { t, pick } = useText();
  const { choices } = useDesk();
  const branches = branchesOf(fieldOf(form.value, 'when'));
  const groups = questionsOf(choices.steps);
  const set = (changed: readonly Branch[]) => form.set('when', writtenBranches(changed));
  const branchTo = (question: string): Branch => ({
    question,
    is: [stepOf(groups, question)?.options[0]?.id ?? ''].filter(Boolean),
  });
  const firstQuestion = groups.flatMap((group) => group.steps)[0];
  return (
    <fieldset className="src-editor__group">
      <legend>{t('editor.step.branch')}</legend>
      {branches.map((branch, index) => {
        const question = stepOf(groups, branch.question);
        return (
          <div key={branch.question} className="src-editor__ways">
            <div className="src-editor__way">
              <StepField
                label={t('editor.step.question')}
                value={branch.question}
                groups={groups}
                isReadOnly={form.isReadOnly}
                onPick={(ref) => set(branches.with(index, branchTo(ref)))}
              />
              <Button
                variant="minimal"
                icon={<CrossIcon size={14} />}
                disabled={form.isReadOnly}
                aria-label={t('editor.field.takeOut', { what: question ? pick(question.title) : branch.question })}
                onClick={() => set(branches.toSpliced(index, 1))}
              />
            </div>
            <div role="group" aria-label={t('editor.step.answers')}>
              {question?.options.map((option) => (
                <Checkbox
                  key={option.id}
                  inline
                  label={pick(option.title)}
                  checked={branch.is.includes(option.id)}
                  disabled={form.isReadOnly || (branch.is.length === 1 && branch.is.includes(option.id))}
                  onChange={(event) => {
                    const is = event.currentTarget.checked
                      ? [...branch.is, option.id]
                      : branch.is.filter((one) => one !== option.id);
                    set(branches.with(index, { ...branch, is }));
                  }}
                />
              ))}
            </div>
          </div>
        );
      })}
      <Button
        size="small"
        icon={<AddIcon size={14} />}
        disabled={form.isReadOnly || !firstQuestion}
        onClick={() => set([...branches, branchTo(firstQuestion?.id ?? '')])}
      >
        {t('editor.step.branchAdd')}
      </Button>
    </fieldset>
  );
}
