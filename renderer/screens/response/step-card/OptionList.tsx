import { useMemo, type KeyboardEvent } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import type { WhatIf } from '../../../../shared/response/what-if.ts';
import { tryAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { previewOf } from '../model/preview.ts';
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
  const { response, readOnly } = useStanding();
  const { t, pick } = useText();
  // Each answer is tried on the response as it stands, so that what is told here is what will happen.
  const tried = useMemo(
    () => (readOnly ? new Map<string, WhatIf>() : triedAnswers(response, question)),
    [readOnly, response, question],
  );
  const options = question.compiled.step.options ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (chosen && chosen.id !== given) onChange(chosen.id);
  };
  return (
    <fieldset className="src-options">
      <legend>{t('response.form.options')}</legend>
      {options.map((option, index) => {
        const what = option.id === given ? undefined : tried.get(option.id);
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
              {what?.ok ? <OptionOpens what={what} question={question} /> : null}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function triedAnswers(response: Response, question: DeskStep): ReadonlyMap<string, WhatIf> {
  const options = question.compiled.step.options ?? [];
  return new Map(
    options.map(({ id }) => [
      id,
      tryAct(response, { type: 'AnswerQuestion', step: question.ref, option: id, basis: '-' }),
    ]),
  );
}

/** What one answer opens, passes and retires, by name: the first few, all of them on the tip. */
function OptionOpens(props: { readonly what: Extract<WhatIf, { ok: true }>; readonly question: DeskStep }) {
  const { response } = useStanding();
  const { t, pick } = useText();
  const plans = previewOf(response, props.what.after, props.question.ref);
  const said = (['opens', 'waits', 'passes', 'retires'] as const).flatMap((kind) => {
    const steps = plans.flatMap((plan) => plan[kind]);
    if (steps.length === 0) return [];
    const titles = steps.map((one) => pick(one.compiled.step.title));
    const shown = titles.length > 3 ? [...titles.slice(0, 3), '…'] : titles;
    return [{ kind, n: steps.length, all: listed(t, titles), shown: listed(t, shown) }];
  });
  if (said.length === 0) return <span className="src-muted">{t('preview.nothing')}</span>;
  return said.map(({ kind, n, all, shown }) => (
    <span key={kind} className="src-muted" title={all}>
      {t(`preview.${kind}`, { n })}
      {t('common.colon')}
      {shown}
    </span>
  ));
}
