import { useState } from 'react';
import type { RollCall, RollCallChannel, RollCallTarget } from '../../../../shared/duty/roll-call.ts';
import { dutyAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { CHANNELS, ENTERED, type Entered } from '../channels.ts';

/** One answer with everything that can be said of it: the basis of an excuse, a note, the time it happened. */
export function AnswerDialog(props: {
  readonly call: RollCall;
  readonly target: RollCallTarget;
  readonly state: Entered | undefined;
  readonly at: number | undefined;
  readonly onClose: () => void;
  readonly onEntered: () => void;
}) {
  const { call, target } = props;
  const { t, pick } = useText();
  const earlier = call.answers[target.id];
  const [state, setState] = useState<Entered>(props.state ?? 'answered');
  const [channel, setChannel] = useState<RollCallChannel>(earlier?.channel ?? call.opened.channel);
  const [attempts, setAttempts] = useState(String(earlier ? Math.min(99, earlier.attempts + 1) : 1));
  const [answeredBy, setAnsweredBy] = useState(earlier?.answeredBy ?? '');
  const [note, setNote] = useState(earlier?.note ?? '');
  const [reference, setReference] = useState(earlier?.reference ?? '');
  const [at, setAt] = useState<TimeValue>(props.at ?? earlier?.at);
  const count = Number(attempts);
  const isCount = Number.isInteger(count) && count >= 1 && count <= 99;
  const isExcused = state === 'excused';
  const commit = async () => {
    const answer = await dutyAct(
      {
        type: 'AnswerRollCall',
        rollCall: call.opened.rollCall,
        target: target.id,
        state,
        channel,
        attempts: count,
        ...(answeredBy.trim() === '' ? {} : { answeredBy: answeredBy.trim() }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
      },
      at ?? undefined,
    );
    if (answer.kind !== 'done') return false;
    props.onEntered();
    return true;
  };
  const noteField = (
    <TextField
      label={t(isExcused ? 'rollcall.answer.basis' : 'rollcall.answer.note')}
      value={note}
      onChange={setNote}
      required={isExcused}
    />
  );
  return (
    <CommandDialog
      title={t('rollcall.answer.title', { target: pick(target.title) })}
      commit={t('rollcall.answer.commit')}
      canCommit={isCount && at !== null && (!isExcused || note.trim() !== '')}
      onCommit={commit}
      onClose={props.onClose}
    >
      {props.state === 'excused' ? noteField : null}
      <div className="src-fields-2">
        <SelectField
          label={t('rollcall.answer.state')}
          value={state}
          choices={ENTERED.map((one) => ({ value: one, label: t(`rollcall.state.${one}`) }))}
          onChange={setState}
          hint={t('rollcall.answer.lateHint')}
        />
        <SelectField
          label={t('rollcall.answer.channel')}
          value={channel}
          choices={CHANNELS.map((one) => ({ value: one, label: t(`common.channel.${one}`) }))}
          onChange={setChannel}
        />
        <TextField label={t('rollcall.answer.attempts')} value={attempts} onChange={setAttempts} required />
        <TextField label={t('rollcall.answer.answeredBy')} value={answeredBy} onChange={setAnsweredBy} />
      </div>
      {props.state === 'excused' ? null : noteField}
      <TextField label={t('calls.answer.reference')} value={reference} onChange={setReference} />
      <TimeField label={t('rollcall.answer.at')} value={at} onChange={setAt} />
    </CommandDialog>
  );
}
