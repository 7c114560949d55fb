import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { POSTURES, type Posture } from '../../../../shared/plan/vocabulary.ts';
import { dutyAct, useGeneral, useStations } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, SelectField, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { StationChoice } from './StationChoice.tsx';

/** Sets the posture of station areas: which, what, from when, on what ground, on whose word. */
export function PostureDialog(props: { readonly onClose: () => void }) {
  const { t, pick } = useText();
  const general = useGeneral();
  const stations = useStations().map((plan) => plan.station.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [posture, setPosture] = useState<Posture>();
  const [from, setFrom] = useState<TimeValue>(undefined);
  const [basis, setBasis] = useState('');
  const [authority, setAuthority] = useState<string>();
  const meaning = general?.postures?.find((one) => one.id === posture)?.meaning;
  const isReady = chosen.length > 0 && posture && basis.trim() !== '' && authority !== undefined && from !== null;
  const commit = async () => {
    if (!posture || authority === undefined) return false;
    const answer = await dutyAct({
      type: 'SetPosture',
      stations: chosen,
      posture,
      basis: basis.trim(),
      authority,
      ...(typeof from === 'number' ? { from } : {}),
    });
    return answer.kind === 'done';
  };
  return (
    <CommandDialog
      title={t('daily.posture.set')}
      commit={t('daily.posture.commit')}
      canCommit={Boolean(isReady)}
      onCommit={commit}
      onClose={props.onClose}
    >
      <StationChoice
        legend={t('daily.posture.stations')}
        stations={stations}
        chosen={chosen}
        onChange={setChosen}
        every={
          <Checkbox
            checked={chosen.length === stations.length}
            indeterminate={chosen.length > 0 && chosen.length < stations.length}
            onChange={() => setChosen(chosen.length === stations.length ? [] : stations)}
          >
            <strong>{t('daily.posture.every')}</strong>
          </Checkbox>
        }
      />
      <SelectField
        label={t('daily.posture.name')}
        value={posture}
        choices={POSTURES.map((one) => ({ value: one, label: t(`daily.posture.${one}`) }))}
        onChange={setPosture}
        required
        {...(meaning ? { hint: pick(meaning) } : {})}
      />
      <TextField label={t('daily.posture.basis')} value={basis} onChange={setBasis} required rows={2} />
      <PostSelect label={t('daily.posture.authority')} value={authority} onChange={setAuthority} required />
      <TimeField label={t('daily.posture.from')} value={from} onChange={setFrom} future />
    </CommandDialog>
  );
}
