import { useState } from 'react';
import { MAX_PEOPLE } from '../../../../../shared/flow/commands.ts';
import { sliceBegins, sliceOfClock } from '../../../../../shared/flow/operating-day.ts';
import { trainTime, type Span, type Train } from '../../../../../shared/flow/state.ts';
import { beijingClock } from '../../../../../shared/base/instant.ts';
import { actOnFlow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';
import { readClock } from '../model/read-clock.ts';
import { nightClock } from '../model/words.ts';

/** Other people or another time for one train or one hour, with the reason. What is left as it was is not written. */
export function CorrectDialog(props: {
  readonly day: string;
  readonly station: string;
  readonly one: Span | Train;
  readonly onClose: () => void;
}) {
  const { day, station, one, onClose } = props;
  const { t } = useText();
  const isTrain = 'train' in one;
  const stood = isTrain ? trainTime(one) : undefined;
  const stoodClock = stood === undefined ? '' : beijingClock(stood);
  const [count, setCount] = useState(one.people === undefined ? '' : String(one.people));
  const [clock, setClock] = useState(stoodClock);
  const [reason, setReason] = useState('');
  const people = /^\d{1,6}$/.test(count.trim()) && Number(count) <= MAX_PEOPLE ? Number(count) : undefined;
  const time = readClock(clock);
  const changesPeople = people !== undefined && people !== one.people;
  const changesTime = isTrain && time !== undefined && time !== stoodClock;
  const isSound =
    (people !== undefined || count.trim() === '') && (!isTrain || time !== undefined || clock.trim() === '');
  const commit = () =>
    actOnFlow({
      type: 'CorrectArrival',
      day,
      station,
      arrival: isTrain ? { train: one.train } : { from: one.from },
      ...(changesPeople ? { people } : {}),
      ...(changesTime
        ? { [one.actual === undefined ? 'expected' : 'actual']: sliceBegins(day, sliceOfClock(time)) }
        : {}),
      reason: reason.trim(),
    });
  return (
    <CommandDialog
      title={t('flow.correct.title', { name: isTrain ? one.train : nightClock(t, day, one.from) })}
      commit={t('flow.correct.commit')}
      canCommit={isSound && (changesPeople || changesTime) && reason.trim() !== ''}
      onCommit={commit}
      onClose={onClose}
    >
      <TextField
        label={t('flow.arrivalsPanel.people')}
        value={count}
        onChange={setCount}
        error={people === undefined && count.trim() !== '' ? t('flow.correct.wrongPeople') : undefined}
      />
      {isTrain ? (
        <TextField
          label={t('flow.correct.time')}
          value={clock}
          onChange={setClock}
          hint={t('flow.correct.timeHint')}
          error={time === undefined && clock.trim() !== '' ? t('flow.wrongClock', { typed: clock }) : undefined}
        />
      ) : null}
      <TextField label={t('ui.reason')} value={reason} onChange={setReason} rows={2} required />
    </CommandDialog>
  );
}
