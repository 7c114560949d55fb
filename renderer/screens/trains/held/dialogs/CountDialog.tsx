import { useState } from 'react';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { DifferenceTag } from '../card/DifferenceTag.tsx';
import type { HeldTrain } from '../model/held-trains.ts';
import { readCount } from '../model/read-count.ts';
import { CountField } from './CountField.tsx';

/** 点人数: one count at one leg; what does not balance is said before it is written down, and written down all the same. */
export function CountDialog(props: {
  readonly held: HeldTrain;
  readonly leg?: string | undefined;
  readonly onClose: () => void;
}) {
  const { held, onClose } = props;
  const { response, care, card } = held;
  const { t, pick } = useText();
  const { refusal, act } = useAct(response.id);
  const [leg, setLeg] = useState(props.leg ?? care.legs[0]?.id);
  const [from, setFrom] = useState('');
  const [off, setOff] = useState('');
  const [remaining, setRemaining] = useState('');
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const [at, setAt] = useState<TimeValue>();
  const counts = { from: readCount(from), off: readCount(off), remaining: readCount(remaining) };
  const { off: gone, remaining: left } = counts;
  const isComplete =
    leg !== undefined &&
    counts.from !== null &&
    typeof gone === 'number' &&
    typeof left === 'number' &&
    source.trim() !== '' &&
    at !== null;
  const commit = () => {
    if (leg === undefined || typeof gone !== 'number' || typeof left !== 'number') return false;
    return act(
      {
        type: 'CountLeg',
        train: card.train,
        leg,
        ...(typeof counts.from === 'number' ? { from: counts.from } : {}),
        off: gone,
        remaining: left,
        source: source.trim(),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
      at ?? undefined,
    );
  };
  return (
    <CommandDialog
      wide
      title={t('trainActs.count.title', { train: card.train })}
      commit={t('trainActs.count.commit')}
      canCommit={isComplete}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <SelectField
        label={t('trainActs.count.leg')}
        value={leg}
        choices={care.legs.map((one) => ({ value: one.id, label: pick(one.title) }))}
        onChange={setLeg}
        required
      />
      <div className="src-fields-3">
        <CountField
          label={t('trainActs.count.from')}
          hint={t('trainActs.count.fromHint')}
          value={from}
          onChange={setFrom}
        />
        <CountField label={t('trainActs.count.off')} value={off} onChange={setOff} required />
        <CountField label={t('trainActs.count.remaining')} value={remaining} onChange={setRemaining} required />
      </div>
      <p aria-live="polite">
        {typeof counts.from === 'number' && typeof gone === 'number' && typeof left === 'number' ? (
          <DifferenceTag difference={counts.from - gone - left} isExplained={false} />
        ) : (
          <span className="src-muted">{t('trainActs.count.rule')}</span>
        )}
      </p>
      <div className="src-fields-2">
        <TextField label={t('trainActs.count.source')} value={source} onChange={setSource} required />
        <TextField label={t('trainActs.count.note')} value={note} onChange={setNote} />
      </div>
      <TimeField label={t('trainActs.count.at')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
