import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import type { Text } from '../../../../../shared/base/text.ts';
import type { ScenarioEntry } from '../../../../../shared/contract/drills.ts';
import type { Scenario } from '../../../../../shared/drill/scenario-schema.ts';
import { createRun, go, useStations } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { EditionFields } from './EditionFields.tsx';

/** Sets up a run: who plays where, at which pace, on which editions. */
export function BeginRunDialog(props: {
  readonly entry: ScenarioEntry;
  readonly scenario: Scenario;
  readonly onClose: () => void;
}) {
  const { entry, scenario } = props;
  const { t, pick } = useText();
  const stations = useStations();
  const [title, setTitle] = useState('');
  const [team, setTeam] = useState('');
  const [station, setStation] = useState<string | undefined>(scenario.anyStation ? undefined : scenario.station);
  const [pace, setPace] = useState<'as-happened' | 'shortened'>('as-happened');
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [refusal, setRefusal] = useState<Text>();
  const hasOffsets = scenario.injects.some(({ drillOffset }) => drillOffset !== undefined);

  const begin = async () => {
    setRefusal(undefined);
    const plans = choosing ? [...chosen].map(([plan, hash]) => ({ plan, hash })) : [];
    const made = await createRun({
      from: { scenario: entry.file, own: entry.own },
      team: team.trim(),
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      ...(scenario.anyStation && station !== undefined ? { station } : {}),
      ...(hasOffsets ? { pace } : {}),
      ...(plans.length === 0 ? {} : { plans }),
    });
    if (!made) return false;
    if ('refusal' in made) {
      setRefusal(made.refusal);
      return false;
    }
    go('drills', { run: made.run });
    return true;
  };
  return (
    <CommandDialog
      title={t('drills.begin.title', { scenario: pick(scenario.title) })}
      commit={t('drills.begin.commit')}
      canCommit={team.trim() !== '' && station !== undefined}
      footer={t('drills.begin.made')}
      onCommit={begin}
      onClose={props.onClose}
    >
      <Refused refusal={refusal} />
      <TextField
        label={t('drills.begin.team')}
        hint={t('drills.begin.teamHint')}
        value={team}
        onChange={setTeam}
        required
      />
      <TextField label={t('drills.begin.name')} hint={t('drills.begin.nameHint')} value={title} onChange={setTitle} />
      {scenario.anyStation ? (
        <SelectField
          label={t('drills.begin.station')}
          value={station}
          choices={stations.map((plan) => ({ value: plan.station.id, label: pick(plan.station.name) }))}
          onChange={setStation}
          required
        />
      ) : null}
      {hasOffsets ? (
        <SelectField
          label={t('drills.begin.pace')}
          value={pace}
          choices={[
            { value: 'as-happened', label: t('drills.begin.asHappened') },
            { value: 'shortened', label: t('drills.begin.shortened') },
          ]}
          onChange={setPace}
        />
      ) : (
        <p className="src-muted">{t('drills.begin.noOffsets')}</p>
      )}
      <Checkbox checked={choosing} onChange={(event) => setChoosing(event.target.checked)}>
        {t('drills.begin.change')}
      </Checkbox>
      {choosing ? (
        <EditionFields
          specials={scenario.plans}
          station={station}
          chosen={chosen}
          onChoose={(plan, hash) => {
            const next = new Map(chosen);
            if (hash === undefined) next.delete(plan);
            else next.set(plan, hash);
            setChosen(next);
          }}
        />
      ) : null}
    </CommandDialog>
  );
}
