import { Button } from '@blueprintjs/core';
import { PasteVariableIcon, TickIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, TextField } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { linesOfFact } from '../model/facts.ts';
import { lifeActs } from '../../../../shared/response/life-acts.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { quoteFacts } from '../parts/quote-facts.ts';
import { actDialog } from './act-dialog.ts';
import { focusFirst, useCard, usePrimary } from './card.ts';
import { OptionList } from './OptionList.tsx';
import { sentences } from '../parts/join-words.ts';

/** A question: the answers with what each leads to, the ground, and then the act the answer calls for. */
export function AnswerForm(props: { readonly onCancel?: () => void }) {
  const { step, busy, timeGood, act } = useCard();
  const { response } = useStanding();
  const { open } = useDesk();
  const { t, pick } = useText();
  const { options = [], facts = [] } = step.compiled.step;
  const given = step.record.phase === 'ended' ? step.record.answer?.option : undefined;
  const [option, setOption] = useState<string>();
  const [basis, setBasis] = useState('');
  const form = useRef<HTMLDivElement>(null);
  // The facts on the card as they stand: what the answer rests on goes on record with it.
  const cites = facts
    .flatMap((id) => linesOfFact(response, `${step.plan.key}/${id}`))
    .flatMap((line) => line.entries.at(-1)?.version ?? []);
  const chosen = options.find((one) => one.id === option);
  const finish = async () => {
    if (busy || !timeGood) return;
    if (!chosen || basis.trim() === '') {
      focusFirst(chosen ? (form.current?.querySelector<HTMLElement>('.src-form__line') ?? null) : form.current);
      return;
    }
    const done = await act({
      type: 'AnswerQuestion',
      step: step.ref,
      option: chosen.id,
      basis: basis.trim(),
      ...(cites.length === 0 ? {} : { cites }),
    });
    if (!done) return;
    props.onCancel?.();
    const dialog =
      chosen.act === undefined ? undefined : actDialog(chosen.act, step.compiled.step.calls, lifeActs(response));
    if (dialog) open(dialog);
  };
  const primary = () => void finish();
  usePrimary(primary);
  const quote = () => setBasis(sentences(t, [basis.trim(), quoteFacts(t, pick, response, step, now())]));
  return (
    <div className="src-form" ref={form}>
      {cites.length === 0 ? null : <p className="src-muted">{t('preview.citing', { n: cites.length })}</p>}
      <OptionList question={step} value={option} given={given} onChange={setOption} />
      <div className="src-form__line">
        <div className="src-form__grow">
          <TextField
            label={t('response.form.basis')}
            value={basis}
            onChange={setBasis}
            required
            placeholder={t('response.form.basisHint')}
            onEnter={primary}
          />
        </div>
        {facts.length === 0 ? null : (
          <Button size="large" icon={<PasteVariableIcon />} onClick={quote}>
            {t('response.form.quoteFacts')}
          </Button>
        )}
        <CommitButton
          size="large"
          intent="primary"
          icon={<TickIcon />}
          loading={busy}
          disabled={busy || !timeGood}
          onClick={primary}
        >
          {t(given === undefined ? 'response.form.answer' : 'response.form.answerAnew')} <KeyCap>D</KeyCap>
        </CommitButton>
        {props.onCancel ? (
          <Button size="large" onClick={props.onCancel}>
            {t('common.act.cancel')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
