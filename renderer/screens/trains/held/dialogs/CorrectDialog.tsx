import { useState } from 'react';
import { trainName } from '../../../../../shared/transport/train-name.ts';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import type { HeldTrain } from '../model/held-trains.ts';
import { Choice } from './Choice.tsx';

const HOW = ['correct', 'strike'] as const;

/** 更正或注销: a number that was misheard, or a train that is none; the card as it was stays in the record. */
export function CorrectDialog(props: { readonly held: HeldTrain; readonly onClose: () => void }) {
  const { held, onClose } = props;
  const { response, card } = held;
  const { t } = useText();
  const { refusal, act } = useAct(response.id);
  const [how, setHow] = useState<(typeof HOW)[number]>('correct');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const isWrong = to.trim() !== '' && trainName(to) === undefined;
  const named = { train: card.train, reason: reason.trim() };
  return (
    <CommandDialog
      title={t('trainActs.correct.title', { train: card.train })}
      commit={t(`trainActs.correct.commit.${how}`)}
      canCommit={reason.trim() !== '' && (how === 'strike' || (to.trim() !== '' && !isWrong))}
      onCommit={() =>
        how === 'strike' ? act({ type: 'StrikeTrain', ...named }) : act({ type: 'CorrectTrain', ...named, to })
      }
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <Choice
        inline
        name="how"
        label={t('trainActs.correct.how')}
        value={how}
        choices={HOW.map((one) => ({ value: one, label: t(`trainActs.correct.${one}`) }))}
        onChange={setHow}
      />
      {how === 'correct' ? (
        <TextField
          label={t('trainActs.correct.to')}
          value={to}
          onChange={setTo}
          required
          {...(isWrong ? { error: t('trainActs.list.wrong', { words: to }) } : {})}
        />
      ) : null}
      <TextField label={t('trainActs.correct.reason')} value={reason} onChange={setReason} rows={2} required />
    </CommandDialog>
  );
}
