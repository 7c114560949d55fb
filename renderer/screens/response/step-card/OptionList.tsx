import { useMemo, type KeyboardEvent } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { stepsByAnswer } from '../model/branches.ts';
import type { DeskStep } from '../model/steps.ts';
import { listed } from '../parts/join-words.ts';

/** The answers of a question, each with what would follow from it; chosen by number, arrow or click. */
export function OptionList(props: {
  readonly question: DeskStep;
  readonly value: string | undefined;
  /** The answer in force, when it is being changed. */
  readonly given: string | undefined;
  readonly onChange: (option: string) => void;
}) {
  const { question, value, given, onChange } = props;
  const { response } = useStanding();
  const { t, pick } = useText();
  const branches = useMemo(() => stepsByAnswer(response, question), [response, question]);
  const options = question.compiled.step.options ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (chosen && chosen.id !== given) onChange(chosen.id);
  };
  return (
    <fieldset className="src-options">
      <legend>{t('response.form.options')}</legend>
      {options.map((option, index) => {
        const steps = branches.get(option.id) ?? [];
        return (
          <label key={option.id} className={`src-option${option.id === value ? ' src-option--chosen' : ''}`}>
            <input
              type="radio"
              name={`answer ${question.ref}`}
              checked={option.id === value}
              disabled={option.id === given}
              onChange={() => onChange(option.id)}
              onKeyDown={onKeyDown}
            />
            <span className="src-option__words">
              <strong>
                {index + 1} {pick(option.title)}
              </strong>
              {option.id === given ? <Tag tone="active">{t('response.form.answerNow')}</Tag> : null}
              {option.opens ? <span>{pick(option.opens)}</span> : null}
              {option.act ? <Tag tone="warn">{t(`response.answerAct.${option.act}`)}</Tag> : null}
              {steps.length === 0 ? null : (
                <span
                  className="src-muted"
                  title={listed(
                    t,
                    steps.map((one) => pick(one.compiled.step.title)),
                  )}
                >
                  {t('response.form.calledFor', {
                    n: steps.length,
                    steps: listed(
                      t,
                      steps.slice(0, 3).map((one) => pick(one.compiled.step.title)),
                    ),
                  })}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
