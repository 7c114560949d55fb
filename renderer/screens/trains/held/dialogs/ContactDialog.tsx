import { useState } from 'react';
import { CONTACT_OUTCOMES, type ContactOutcome } from '../../../../../shared/transport/events.ts';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import type { HeldTrain } from '../model/held-trains.ts';
import { Choice } from './Choice.tsx';

/** 联络: one try to reach the train by one channel, whatever came of it. Silence is written down too. */
export function ContactDialog(props: {
  readonly held: HeldTrain;
  /** The channel it was opened for; otherwise the one that was tried last. */
  readonly channel?: string | undefined;
  readonly onClose: () => void;
}) {
  const { held, onClose } = props;
  const { response, care, card } = held;
  const { channels } = care.contact;
  const { t, pick } = useText();
  const { refusal, act } = useAct(response.id);
  const [channel, setChannel] = useState(props.channel ?? card.record.tries.at(-1)?.channel ?? channels[0]?.id);
  const [outcome, setOutcome] = useState<ContactOutcome>();
  const [spokeWith, setSpokeWith] = useState('');
  const [note, setNote] = useState('');
  const [at, setAt] = useState<TimeValue>();
  const [nextWindow, setNextWindow] = useState<TimeValue>();
  const chosen = channels.find(({ id }) => id === channel);
  const commit = () => {
    if (channel === undefined || outcome === undefined) return false;
    return act(
      {
        type: 'TryContact',
        train: card.train,
        channel,
        outcome,
        ...(spokeWith.trim() === '' ? {} : { spokeWith: spokeWith.trim() }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(typeof nextWindow === 'number' ? { nextWindow } : {}),
      },
      at ?? undefined,
    );
  };
  return (
    <CommandDialog
      wide
      title={t('trainActs.contact.title', { train: card.train })}
      commit={t('trainActs.contact.commit')}
      canCommit={channel !== undefined && outcome !== undefined && at !== null && nextWindow !== null}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <Choice
        inline
        name="outcome"
        label={t('trainActs.contact.outcome')}
        value={outcome}
        choices={CONTACT_OUTCOMES.map((one) => ({ value: one, label: t(`trains.outcome.${one}`) }))}
        onChange={setOutcome}
      />
      <Choice
        name="channel"
        label={t('trainActs.contact.channel')}
        value={channel}
        choices={channels.map((one) => ({ value: one.id, label: pick(one.title) }))}
        onChange={setChannel}
        inline
      />
      {chosen ? <p className="src-muted">{pick(chosen.do)}</p> : null}
      <div className="src-fields-2">
        <TextField
          label={t('trainActs.contact.spokeWith')}
          hint={t('trainActs.contact.spokeWithHint')}
          value={spokeWith}
          onChange={setSpokeWith}
        />
        <TextField label={t('trainActs.contact.note')} value={note} onChange={setNote} />
        <TimeField label={t('trainActs.contact.at')} value={at} onChange={setAt} />
        <TimeField
          label={t('trainActs.contact.nextWindow')}
          hint={t('trainActs.contact.nextWindowHint')}
          value={nextWindow}
          onChange={setNextWindow}
          optional
          future
        />
      </div>
    </CommandDialog>
  );
}
