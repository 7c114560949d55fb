import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { defined } from '../../../../shared/base/defined.ts';
import { LANES, type LaneId } from '../../../../shared/plan/vocabulary.ts';
import { nextUnplanned } from '../../../../shared/response/unplanned.ts';
import { useAct, useIdentity, type ResponseAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, SelectField, TextField } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stepsOf } from '../model/steps.ts';
import { MinutesField, readMinutes } from './MinutesField.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import './dialogs.css';

type Kind = Extract<ResponseAct, { type: 'AddStep' }>['kind'];
const KINDS = ['action', 'order', 'watch'] as const satisfies readonly Kind[];

/** 加一步: a measure that no plan foresaw. From then on it is worked like any other step; why it was needed goes to the review. */
export function AddStepDialog(props: {
  /** What is on the card: its lane is proposed. */
  readonly selected: string | undefined;
  readonly onClose: () => void;
}) {
  const { id, select } = useDesk();
  const { response } = useStanding();
  const { t } = useText();
  const identity = useIdentity();
  const { refusal, act } = useAct(id);
  const [title, setTitle] = useState('');
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState(identity?.post);
  const [lane, setLane] = useState<LaneId | undefined>(
    props.selected === undefined ? undefined : stepsOf(response).get(props.selected)?.compiled.laneId,
  );
  const [kind, setKind] = useState<Kind>('action');
  const [to, setTo] = useState<readonly string[]>([]);
  const [within, setWithin] = useState('');
  const [every, setEvery] = useState('');
  const [critical, setCritical] = useState(false);
  const [reason, setReason] = useState('');
  const withinMinutes = readMinutes(within);
  const everyMinutes = kind === 'watch' ? readMinutes(every) : undefined;
  const said = [title, what, reason].every((words) => words.trim() !== '');
  const interval = kind !== 'watch' || typeof everyMinutes === 'number';
  const ready =
    said && interval && withinMinutes !== null && everyMinutes !== null && owner !== undefined && lane !== undefined;
  const commit = async () => {
    if (!ready) return false;
    const added = nextUnplanned(response);
    const done = await act({
      type: 'AddStep',
      title: title.trim(),
      do: what.trim(),
      owner,
      lane,
      kind,
      reason: reason.trim(),
      ...defined({ withinMinutes, everyMinutes }),
      ...(kind === 'order' && to.length > 0 ? { to } : {}),
      ...(critical ? { critical: true as const } : {}),
    });
    if (done) select(added);
    return done;
  };
  return (
    <CommandDialog
      wide
      title={t('desk.add.title')}
      commit={t('desk.add.commit')}
      canCommit={ready}
      onCommit={commit}
      onClose={props.onClose}
    >
      <Refused refusal={refusal} />
      <div className="src-fields-2">
        <TextField label={t('desk.add.name')} value={title} onChange={setTitle} required />
        <TextField
          label={t('desk.add.why')}
          value={reason}
          onChange={setReason}
          required
          hint={t('desk.add.whyHint')}
        />
      </div>
      <TextField
        label={t('desk.add.what')}
        value={what}
        onChange={setWhat}
        placeholder={t('desk.add.whatHint')}
        required
        rows={2}
      />
      <div className="src-fields-3">
        <PostSelect label={t('desk.add.owner')} value={owner} onChange={setOwner} required />
        <SelectField
          label={t('desk.add.lane')}
          value={lane}
          choices={LANES.map((one) => ({ value: one, label: t(`common.lane.${one}`) }))}
          onChange={setLane}
          required
        />
        <SelectField
          label={t('desk.add.kind')}
          value={kind}
          choices={KINDS.map((one) => ({ value: one, label: t(`common.kind.${one}`) }))}
          onChange={setKind}
          required
        />
        <MinutesField
          label={t('desk.add.within')}
          value={within}
          onChange={setWithin}
          hint={t('desk.add.withinHint')}
        />
        {kind === 'watch' ? (
          <MinutesField label={t('desk.add.every')} value={every} onChange={setEvery} required />
        ) : null}
        <Checkbox
          className="src-fields-3__tick"
          label={t('desk.add.critical')}
          checked={critical}
          onChange={(event) => setCritical(event.target.checked)}
        />
      </div>
      {kind === 'order' ? <UnitChoice value={to} onChange={setTo} /> : null}
    </CommandDialog>
  );
}
