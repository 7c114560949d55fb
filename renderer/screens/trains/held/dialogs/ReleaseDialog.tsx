import { useState } from 'react';
import { RELEASES, type Release } from '../../../../../shared/transport/events.ts';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import type { HeldTrain } from '../model/held-trains.ts';
import { Choice } from './Choice.tsx';

/** 不再扣停: the train runs again, or all of its people are accounted for. */
export function ReleaseDialog(props: { readonly held: HeldTrain; readonly onClose: () => void }) {
  const { held, onClose } = props;
  const { response, card } = held;
  const { t } = useText();
  const { refusal, act } = useAct(response.id);
  const [how, setHow] = useState<Release>();
  const [basis, setBasis] = useState('');
  const [unaccounted, setUnaccounted] = useState('');
  const commit = () =>
    how === undefined
      ? false
      : act({
          type: 'ReleaseTrain',
          train: card.train,
          how,
          basis: basis.trim(),
          ...(how === 'zero' && unaccounted.trim() !== '' ? { unaccounted: unaccounted.trim() } : {}),
        });
  return (
    <CommandDialog
      title={t('trainActs.release.title', { train: card.train })}
      commit={t('trainActs.release.commit')}
      canCommit={how !== undefined && basis.trim() !== ''}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <Choice
        name="how"
        label={t('trainActs.release.how')}
        value={how}
        choices={RELEASES.map((one) => ({ value: one, label: t(`trains.release.${one}`) }))}
        onChange={setHow}
      />
      <TextField label={t('trainActs.release.basis')} value={basis} onChange={setBasis} rows={2} required />
      {how === 'zero' ? (
        <TextField
          label={t('trainActs.release.unaccounted')}
          hint={t('trainActs.release.unaccountedHint')}
          value={unaccounted}
          onChange={setUnaccounted}
          rows={2}
        />
      ) : null}
    </CommandDialog>
  );
}
