import { useState } from 'react';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { DifferenceTag } from '../card/DifferenceTag.tsx';
import type { HeldTrain } from '../model/held-trains.ts';

/** 说明差数: why a count at a leg does not balance. */
export function ExplainDialog(props: { readonly held: HeldTrain; readonly leg: string; readonly onClose: () => void }) {
  const { held, leg, onClose } = props;
  const { response, care, card } = held;
  const { t, pick } = useText();
  const { refusal, act } = useAct(response.id);
  const [reason, setReason] = useState('');
  const title = care.legs.find(({ id }) => id === leg)?.title;
  const balance = card.count.legs.find((one) => one.leg === leg);
  return (
    <CommandDialog
      title={t('trainActs.explain.title', { train: card.train, leg: title ? pick(title) : leg })}
      commit={t('trainActs.explain.commit')}
      canCommit={reason.trim() !== ''}
      onCommit={() => act({ type: 'ExplainDifference', train: card.train, leg, reason: reason.trim() })}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <p>
        <DifferenceTag difference={balance?.difference} isExplained={false} />
      </p>
      <TextField
        label={t('trainActs.explain.reason')}
        hint={t('trainActs.explain.hint')}
        value={reason}
        onChange={setReason}
        rows={3}
        required
      />
    </CommandDialog>
  );
}
