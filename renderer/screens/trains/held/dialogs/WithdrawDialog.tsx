import { useState } from 'react';
import type { Arrival } from '../../../../../shared/transport/state.ts';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, Stamp, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import type { HeldTrain } from '../model/held-trains.ts';

/** 撤销交接: an arrival that was typed wrongly counts no more; the right one is recorded anew. */
export function WithdrawDialog(props: {
  readonly held: HeldTrain;
  readonly arrival: Arrival;
  readonly onClose: () => void;
}) {
  const { held, arrival, onClose } = props;
  const { response, card } = held;
  const { t } = useText();
  const { refusal, act } = useAct(response.id);
  const [reason, setReason] = useState('');
  return (
    <CommandDialog
      title={t('trainActs.withdraw.title', { train: card.train })}
      commit={t('trainActs.withdraw.commit')}
      canCommit={reason.trim() !== ''}
      onCommit={() =>
        act({ type: 'WithdrawArrival', train: card.train, arrival: arrival.version, reason: reason.trim() })
      }
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <p>
        <Stamp at={arrival.at} />{' '}
        {t(arrival.estimated ? 'trains.arrivedAbout' : 'trains.arrivedAt', {
          station: arrival.station,
          n: arrival.people,
        })}
      </p>
      <TextField
        label={t('trainActs.withdraw.reason')}
        hint={t('trainActs.withdraw.hint')}
        value={reason}
        onChange={setReason}
        rows={2}
        required
      />
    </CommandDialog>
  );
}
