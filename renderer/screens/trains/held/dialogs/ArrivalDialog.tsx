import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { MeansRows } from './MeansRows.tsx';
import { EMPTY_MEANS, meansOf, type TypedMeans } from '../model/onward-means.ts';
import type { HeldTrain } from '../model/held-trains.ts';
import { readCount } from '../model/read-count.ts';
import { CountField } from './CountField.tsx';

/** 到达交接: how many arrived, who took them over, how they go on, and what was there for them. */
export function ArrivalDialog(props: { readonly held: HeldTrain; readonly onClose: () => void }) {
  const { held, onClose } = props;
  const { response, care, card } = held;
  const { t, pick } = useText();
  const { refusal, act } = useAct(response.id);
  const [station, setStation] = useState(() => saidStation(held));
  const [people, setPeople] = useState('');
  const [estimated, setEstimated] = useState(false);
  const [means, setMeans] = useState<TypedMeans>(EMPTY_MEANS);
  const [there, setThere] = useState<readonly string[]>([]);
  const [hasGreenChannel, setGreenChannel] = useState(false);
  const [receivedBy, setReceivedBy] = useState('');
  const [note, setNote] = useState('');
  const [at, setAt] = useState<TimeValue>();
  const count = readCount(people);
  const onward = meansOf(care.arrival.means, means);
  const titles = (isThere: boolean) =>
    care.arrival.checklist
      .filter(({ id }) => there.includes(id) === isThere)
      .map((one) => pick(one.title))
      .join(t('response.punct.comma'));
  const commit = () => {
    if (typeof count !== 'number' || onward === null) return false;
    // The journal keeps the checklist in words: what was there, and what was not.
    const checked = [
      there.length === 0 ? '' : t('trainActs.arrival.there', { what: titles(true) }),
      there.length === care.arrival.checklist.length ? '' : t('trainActs.arrival.notThere', { what: titles(false) }),
      note.trim(),
    ].filter((one) => one !== '');
    return act(
      {
        type: 'HandOverArrival',
        train: card.train,
        station: station.trim(),
        people: count,
        ...(estimated ? { estimated: true as const } : {}),
        means: onward,
        ...(hasGreenChannel ? { greenChannel: true as const } : {}),
        receivedBy: receivedBy.trim(),
        ...(checked.length === 0 ? {} : { note: checked.join(t('response.punct.semicolon')) }),
      },
      at ?? undefined,
    );
  };
  return (
    <CommandDialog
      wide
      title={t('trainActs.arrival.title', { train: card.train })}
      commit={t('trainActs.arrival.commit')}
      canCommit={
        station.trim() !== '' && typeof count === 'number' && onward !== null && receivedBy.trim() !== '' && at !== null
      }
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <div className="src-fields-3">
        <TextField label={t('trainActs.arrival.station')} value={station} onChange={setStation} required />
        <CountField label={t('trainActs.arrival.people')} value={people} onChange={setPeople} required />
        <TextField
          label={t('trainActs.arrival.receivedBy')}
          hint={t('trainActs.arrival.receivedByHint')}
          value={receivedBy}
          onChange={setReceivedBy}
          required
        />
      </div>
      <Checkbox inline checked={estimated} onChange={({ currentTarget }) => setEstimated(currentTarget.checked)}>
        {t('trainActs.arrival.estimated')}
      </Checkbox>
      <Checkbox
        inline
        checked={hasGreenChannel}
        onChange={({ currentTarget }) => setGreenChannel(currentTarget.checked)}
      >
        {t('trainActs.arrival.greenChannel')}
      </Checkbox>
      <fieldset className="src-train-checks">
        <legend>{t('trainActs.arrival.checklist')}</legend>
        {care.arrival.checklist.map(({ id, title }) => (
          <Checkbox
            key={id}
            inline
            checked={there.includes(id)}
            onChange={({ currentTarget }) =>
              setThere(currentTarget.checked ? [...there, id] : there.filter((one) => one !== id))
            }
          >
            {pick(title)}
          </Checkbox>
        ))}
      </fieldset>
      <MeansRows care={care} typed={means} onChange={setMeans} />
      <div className="src-fields-2">
        <TextField label={t('trainActs.arrival.note')} value={note} onChange={setNote} />
        <TimeField label={t('trainActs.arrival.at')} value={at} onChange={setAt} />
      </div>
    </CommandDialog>
  );
}

/** The receiving station as it was told; empty where nobody has told it. */
function saidStation({ card }: HeldTrain): string {
  const value = card.values['receiving-station']?.entry?.value;
  return typeof value === 'string' ? value : '';
}
