import { useState } from 'react';
import { beijingClock, beijingDate, fromBeijing, MINUTE } from '../../../../../shared/base/instant.ts';
import type { Inject } from '../../../../../shared/drill/schema-injects.ts';
import { runAct, useGeneral, type RunView } from '../../../../state/index.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';
import type { InjectLine } from '../model/inject-lines.ts';
import { addedInject, freeId, type TypedFact, type TypedInject } from './added-inject.ts';
import { FactFields, isFactWhole } from './FactFields.tsx';
import { MomentFields } from './MomentFields.tsx';

const CHANNELS: readonly Inject['channel'][] = ['phone', 'radio', 'video', 'message', 'in-person', 'seen'];
const HOWS = ['now', 'atTime', 'byHand'] as const;

/** An inject that the script does not have: played at once, at a time, or kept ready. */
export function AddInjectDialog(props: {
  readonly run: string;
  readonly view: RunView;
  readonly words: Words;
  readonly taken: readonly InjectLine[];
  readonly onClose: () => void;
}) {
  const { run, view, taken } = props;
  const { t, pick } = props.words;
  const general = useGeneral();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string | undefined>(view.scenario?.posts[0]);
  const [channel, setChannel] = useState<Inject['channel']>('phone');
  const [typed, setTyped] = useState({ zh: '', en: '', hint: '' });
  const [facts, setFacts] = useState<readonly TypedFact[]>([]);
  const [how, setHow] = useState<(typeof HOWS)[number]>(view.state.phase === 'ready' ? 'byHand' : 'now');
  const [moment, setMoment] = useState(() => {
    const soon = view.clock.now + 10 * MINUTE;
    return { date: beijingDate(soon), clock: beijingClock(soon) };
  });
  const isMoment = fromBeijing(moment.date.trim(), moment.clock.trim()) !== undefined;
  const isWhole =
    from !== undefined &&
    to !== undefined &&
    typed.zh.trim() !== '' &&
    facts.every(isFactWhole) &&
    (how !== 'atTime' || isMoment);
  const playing = view.scenario?.posts ?? general?.posts.map(({ id }) => id) ?? [];

  const add = async () => {
    if (from === undefined || to === undefined) return false;
    const id = freeId(new Set(taken.map(({ inject }) => inject.id)));
    const given: TypedInject = { ...typed, from, to, channel, facts };
    const at = how === 'atTime' ? { date: moment.date.trim(), clock: moment.clock.trim() } : undefined;
    const isAdded = await runAct(run, { type: 'AddInject', inject: addedInject(id, given, at) });
    if (isAdded && how === 'now') await runAct(run, { type: 'Deliver', inject: id });
    return isAdded;
  };
  return (
    <CommandDialog
      title={t('drillControl.dialog.addTitle')}
      commit={t('drillControl.dialog.addCommit')}
      canCommit={isWhole}
      onCommit={add}
      onClose={props.onClose}
      wide
    >
      <div className="src-fields-3">
        <SelectField
          label={t('drillControl.dialog.from')}
          value={from}
          choices={general?.units.map(({ id, title }) => ({ value: id, label: pick(title) })) ?? []}
          onChange={setFrom}
          required
        />
        <SelectField
          label={t('drillControl.dialog.to')}
          value={to}
          choices={playing.map((id) => ({ value: id, label: pick(props.words.names.post(id)) }))}
          onChange={setTo}
          required
        />
        <SelectField
          label={t('drillControl.dialog.channel')}
          value={channel}
          choices={CHANNELS.map((one) => ({ value: one, label: t(`common.channel.${one}`) }))}
          onChange={setChannel}
        />
      </div>
      <TextField
        label={t('drillControl.dialog.content')}
        hint={t('drillControl.dialog.contentHint')}
        value={typed.zh}
        onChange={(zh) => setTyped({ ...typed, zh })}
        rows={3}
        required
      />
      <div className="src-fields-2">
        <TextField
          label={t('drillControl.dialog.english')}
          value={typed.en}
          onChange={(en) => setTyped({ ...typed, en })}
          rows={2}
        />
        <TextField
          label={t('drillControl.dialog.hint')}
          value={typed.hint}
          onChange={(hint) => setTyped({ ...typed, hint })}
          rows={2}
        />
      </div>
      <div className="src-fields-2">
        <SelectField
          label={t('drillControl.dialog.how')}
          value={how}
          choices={HOWS.filter((one) => one !== 'now' || view.state.phase !== 'ready').map((one) => ({
            value: one,
            label: t(`drillControl.dialog.${one}`),
          }))}
          onChange={setHow}
        />
        {how === 'atTime' ? (
          <MomentFields
            label={t('drillControl.dialog.jumpTo')}
            value={moment}
            isWrong={!isMoment}
            onChange={setMoment}
          />
        ) : null}
      </div>
      <FactFields station={view.state.station} facts={facts} onChange={setFacts} words={props.words} />
    </CommandDialog>
  );
}
