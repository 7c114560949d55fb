import { Button, Checkbox } from '@blueprintjs/core';
import { PasteVariableIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Response } from '../../../../../shared/response/state.ts';
import { ANSWER_OUTCOMES, type AnswerOutcome } from '../../../../../shared/transport/events.ts';
import type { Enquiry } from '../../../../../shared/transport/state.ts';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { useTellable } from '../model/use-tellable.ts';
import { Choice } from './Choice.tsx';

/** 答复家属: what is told rests on facts of the board, ticked here and cited; what nobody found out is said as such. */
export function AnswerDialog(props: {
  readonly response: Response;
  readonly enquiry: Enquiry;
  readonly onClose: () => void;
}) {
  const { response, enquiry, onClose } = props;
  const { t } = useText();
  const { refusal, act } = useAct(response.id);
  const tellable = useTellable(response, enquiry.train);
  const [cites, setCites] = useState<readonly number[]>([]);
  const [answer, setAnswer] = useState('');
  const [outcome, setOutcome] = useState<AnswerOutcome>();
  const draft = tellable
    .filter(({ version }) => cites.includes(version))
    .map(({ words }) => words)
    .join(t('response.punct.semicolon'));
  const commit = () =>
    outcome === undefined
      ? false
      : act({ type: 'AnswerEnquiry', enquiry: enquiry.version, answer: answer.trim(), cites, outcome });
  return (
    <CommandDialog
      wide
      title={t('trainActs.answer.title', { caller: enquiry.caller })}
      commit={t('trainActs.answer.commit')}
      canCommit={answer.trim() !== '' && outcome !== undefined}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <p>
        {t('trainActs.answer.asked', { about: enquiry.about, asks: enquiry.asks })}
        {enquiry.phone === undefined ? null : <strong className="src-num"> {enquiry.phone}</strong>}
      </p>
      <fieldset className="src-train-checks src-train-checks--rows">
        <legend>{t('trainActs.answer.facts')}</legend>
        {tellable.length === 0 ? <p className="src-muted">{t('trainActs.answer.noFacts')}</p> : null}
        {tellable.map(({ version, words }) => (
          <Checkbox
            key={version}
            checked={cites.includes(version)}
            onChange={({ currentTarget }) =>
              setCites(currentTarget.checked ? [...cites, version] : cites.filter((one) => one !== version))
            }
          >
            {words}
          </Checkbox>
        ))}
      </fieldset>
      <div className="src-train-situation">
        <TextField label={t('trainActs.answer.answer')} value={answer} onChange={setAnswer} rows={3} required />
        <Button icon={<PasteVariableIcon />} disabled={draft === ''} onClick={() => setAnswer(draft)}>
          {t('trainActs.answer.draft')}
        </Button>
      </div>
      <Choice
        inline
        name="outcome"
        label={t('trainActs.answer.outcome')}
        value={outcome}
        choices={ANSWER_OUTCOMES.map((one) => ({ value: one, label: t(`trains.answer.${one}`) }))}
        onChange={setOutcome}
      />
    </CommandDialog>
  );
}
