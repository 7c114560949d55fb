import { useState } from 'react';
import { v7 } from 'uuid';
import {
  actionStart,
  closeDialog,
  correctiveAct,
  say,
  type ActionStart,
  type ScreenParams,
} from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, Stamp, TextField } from '../../ui/index.ts';
import { DayField, readDay } from '../../ui/DayField.tsx';
import { OwnerField } from '../../ui/corrective/index.ts';

const close = () => closeDialog('corrective');

/** 提出整改, over any screen: what went wrong comes from the line, what is to be done, by whom and until when is asked for. */
export function OpenActionDialog(props: { readonly given: ScreenParams }) {
  const start = actionStart(props.given);
  return start ? <OpenActionForm start={start} /> : null;
}

function OpenActionForm({ start }: { readonly start: ActionStart }) {
  const { origin, step } = start;
  const { t } = useText();
  const [id] = useState(() => v7());
  const [problem, setProblem] = useState(origin.words);
  const [action, setAction] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const dueOn = readDay(due);
  const written = { problem: problem.trim(), action: action.trim(), owner: owner.trim() };

  async function open(): Promise<boolean> {
    if (dueOn === undefined) return false;
    const command = { type: 'OpenAction', id, ...written, dueOn, origin } as const;
    const done = await correctiveAct({ ...command, ...(step ? { step } : {}) });
    if (done) say('good', inBoth('corrective.opened'));
    return done;
  }
  return (
    <CommandDialog
      title={t('corrective.open.title')}
      commit={t('corrective.open.commit')}
      canCommit={Object.values(written).every((one) => one !== '') && dueOn !== undefined}
      onCommit={open}
      onClose={close}
      wide
    >
      <p className="src-muted">
        {t(origin.mode === 'drill' ? 'corrective.originDrill' : 'corrective.originLive')} <Stamp at={origin.at} />{' '}
        {t('corrective.line', { n: origin.version })}
        {step ? ` · ${t('corrective.step')} ${step.plan}/${step.id}` : ''}
      </p>
      <TextField label={t('corrective.problem')} value={problem} onChange={setProblem} rows={2} required />
      <TextField
        label={t('corrective.action')}
        hint={t('corrective.actionHint')}
        value={action}
        onChange={setAction}
        rows={2}
        required
      />
      <OwnerField value={owner} onChange={setOwner} />
      <DayField label={t('corrective.dueOn')} value={due} onChange={setDue} required />
    </CommandDialog>
  );
}
