import { useState } from 'react';
import { findStep, isLive, type Response } from '../../../shared/response/state.ts';
import type { WhatIfChange } from '../../../shared/review/what-if.ts';
import { useText } from '../../text/use-text.ts';
import { SelectField } from '../../ui/index.ts';

/** A question that was open or answered at that moment, and another answer to it. */
export function AnswerField(props: {
  readonly response: Response;
  readonly onChange: (change: WhatIfChange | undefined) => void;
}) {
  const { response, onChange } = props;
  const { t, pick } = useText();
  const [ref, setRef] = useState<string>();
  const [option, setOption] = useState<string>();
  const questions = questionsOf(response);
  if (questions.length === 0) return <p>{t('whatIf.noQuestions')}</p>;
  const place = ref === undefined ? undefined : findStep(response, ref);
  const step = place?.plan.compiled.steps[place.index]?.step;
  const before = place?.record.answer?.option;
  return (
    <>
      <SelectField
        label={t('whatIf.question')}
        value={ref}
        choices={questions.map((one) => ({
          value: one.ref,
          label: `${pick(one.step.title)}${one.answer === undefined ? '' : t('whatIf.answered', { option: pick(one.answer) })}`,
        }))}
        onChange={(chosen) => {
          setRef(chosen);
          setOption(undefined);
          onChange(undefined);
        }}
      />
      {step && ref !== undefined ? (
        <SelectField
          label={t('whatIf.option')}
          value={option}
          choices={(step.options ?? [])
            .filter(({ id }) => id !== before)
            .map(({ id, title }) => ({ value: id, label: pick(title) }))}
          onChange={(chosen) => {
            setOption(chosen);
            onChange({ kind: 'answer', step: ref, option: chosen });
          }}
        />
      ) : null}
    </>
  );
}

function questionsOf({ plans }: Response) {
  return plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, step, index }) => {
          const record = plan.steps[index];
          const isThere = record !== undefined && (isLive(record.phase) || record.answer !== undefined);
          if (step.kind !== 'question' || !isThere || record.phase === 'waiting') return [];
          const answer = step.options?.find(({ id }) => id === record.answer?.option)?.title;
          return [{ ref, step, answer }];
        }),
  );
}
