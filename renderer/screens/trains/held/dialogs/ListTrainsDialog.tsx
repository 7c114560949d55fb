import { useState } from 'react';
import type { Response } from '../../../../../shared/response/state.ts';
import { stationName } from '../../../../../shared/review/names.ts';
import { TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, Tag, TextField } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { readTypedTrains } from '../model/typed-trains.ts';

/** 列入车次: one train or many, as they are pasted from a message, with the one cause that holds them. */
export function ListTrainsDialog(props: {
  /** Where they go unless another is chosen. */
  readonly response: Response;
  readonly responses: readonly Response[];
  /** Causes that hold other trains already. */
  readonly causes: readonly string[];
  readonly onClose: () => void;
}) {
  const { responses, causes, onClose } = props;
  const { t, pick } = useText();
  const [chosen, setChosen] = useState(props.response.id);
  const { refusal, act } = useAct(chosen);
  const [typed, setTyped] = useState('');
  const [cause, setCause] = useState('');
  const { trains, wrong } = readTypedTrains(typed);
  const commit = async () => {
    for (const [done, one] of trains.entries()) {
      const given = { ...one, ...(cause.trim() === '' ? {} : { cause: cause.trim() }) };
      if (await act({ type: 'ListTrain', ...given })) continue;
      // What has a card by now is not listed again when the rest is put right.
      const left = trains.slice(done);
      setTyped(left.map(({ train, route }) => (route === undefined ? train : `${train} ${route}`)).join('\n'));
      return false;
    }
    return true;
  };
  return (
    <CommandDialog
      title={t('trainActs.list.title')}
      commit={t('trainActs.list.commit', { n: trains.length })}
      canCommit={trains.length > 0 && wrong.length === 0}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <TextField
        label={t('trainActs.list.trains')}
        hint={t('trainActs.list.hint')}
        value={typed}
        onChange={setTyped}
        rows={3}
        required
        {...(wrong.length === 0 ? {} : { error: t('trainActs.list.wrong', { words: wrong.join(' ') }) })}
      />
      <p className="src-train-list" aria-live="polite">
        {trains.map(({ train, route }) => (
          <Tag key={train} tone="good" icon={<TickIcon size={14} />}>
            {route === undefined ? train : `${train} ${route}`}
          </Tag>
        ))}
        {wrong.map((word) => (
          <Tag key={word} tone="bad" icon={<WarningSignIcon size={14} />}>
            {word}
          </Tag>
        ))}
      </p>
      <TextField
        label={t('trainActs.list.cause')}
        hint={t('trainActs.list.causeHint')}
        value={cause}
        onChange={setCause}
        list={causes}
      />
      {responses.length > 1 ? (
        <SelectField
          label={t('trainActs.list.response')}
          value={chosen}
          choices={responses.map((one) => ({
            value: one.id,
            label: `${pick(stationName(one))} ${one.awareness?.what ?? ''}`,
          }))}
          onChange={setChosen}
          required
        />
      ) : null}
    </CommandDialog>
  );
}
