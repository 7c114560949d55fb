import { useState } from 'react';
import type { Flow } from '../../../../../shared/flow/state.ts';
import { actOnFlow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { readTrainLine } from '../model/train-line.ts';
import { nightClock, people } from '../model/words.ts';
import { SetAside } from './SetAside.tsx';

/** One train in one line: number, time, people. Said back in full before it counts, with the date it was taken to mean. */
export function TrainLineDialog(props: {
  readonly day: string;
  readonly flow: Flow;
  readonly station: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { day, flow, station, name, onClose } = props;
  const { t, language } = useText();
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState('');
  const read = readTrainLine(day, typed);
  const isTouched = typed.trim().split(/\s+/).length >= 3;
  const commit = async () =>
    read.is === 'train' &&
    actOnFlow({
      type: 'PushArrivals',
      day,
      source: { way: 'hand', from: from.trim() },
      tables: [{ station, shape: 'trains', rows: [read.row] }],
    });
  return (
    <CommandDialog
      title={t('flow.hand.title', { station: name })}
      commit={t('flow.hand.commit')}
      canCommit={read.is === 'train' && from.trim() !== ''}
      onCommit={commit}
      onClose={onClose}
    >
      <TextField
        label={t('flow.hand.line')}
        value={typed}
        onChange={setTyped}
        placeholder={t('flow.hand.example')}
        hint={
          read.is === 'train'
            ? t('flow.hand.said', {
                train: read.row.train,
                at: nightClock(t, day, read.row.expected ?? 0),
                n: people(language, read.row.people ?? 0),
              })
            : t('flow.hand.hint')
        }
        error={isTouched && read.is === 'wrong' ? t(`flow.hand.wrong.${read.part}`, { typed: read.typed }) : undefined}
        required
      />
      {read.is === 'train' ? <SetAside flow={flow} table={{ station, shape: 'trains', rows: [read.row] }} /> : null}
      <TextField
        label={t('flow.push.from')}
        value={from}
        onChange={setFrom}
        list={[t('flow.push.railway'), t('flow.push.station')]}
        required
      />
    </CommandDialog>
  );
}
