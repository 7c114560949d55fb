import { useState } from 'react';
import { CONTACT_STATES, type JudgedContact } from '../../../../../shared/transport/events.ts';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import type { HeldTrain } from '../model/held-trains.ts';
import { useSilenceWords } from '../model/use-silence-words.ts';
import { Choice } from './Choice.tsx';

/** 研判联络: silence only proposes; whoever is signed on says how contact stands, and on what grounds. */
export function JudgeDialog(props: { readonly held: HeldTrain; readonly onClose: () => void }) {
  const { held, onClose } = props;
  const { response, card } = held;
  const { t } = useText();
  const { refusal, act } = useAct(response.id);
  const grounds = useSilenceWords(held);
  const [state, setState] = useState<JudgedContact>();
  const [basis, setBasis] = useState(grounds);
  return (
    <CommandDialog
      title={t('trainActs.judge.title', { train: card.train })}
      commit={t('trainActs.judge.commit')}
      canCommit={state !== undefined && basis.trim() !== ''}
      onCommit={() =>
        state === undefined ? false : act({ type: 'JudgeContact', train: card.train, state, basis: basis.trim() })
      }
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <Choice
        name="state"
        label={t('trainActs.judge.state')}
        value={state}
        choices={CONTACT_STATES.map((one) => ({
          value: one,
          label: t(`trains.contact.${one}`),
          more: t(`trainActs.judge.means.${one}`),
        }))}
        onChange={setState}
      />
      <TextField label={t('trainActs.judge.basis')} value={basis} onChange={setBasis} rows={4} required />
    </CommandDialog>
  );
}
