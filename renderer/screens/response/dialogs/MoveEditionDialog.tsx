import { Radio, RadioGroup } from '@blueprintjs/core';
import { useMemo, useState } from 'react';
import type { ResponseCommand } from '../../../../shared/response/commands.ts';
import type { PlanState } from '../../../../shared/response/state.ts';
import { useAct, useDifference, usePlan, useWhatIf } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, DifferenceView, EmptyState, TextField } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { editionMove } from '../model/edition-move.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { SecondPerson, secondGiven, type Second } from '../step-card/SecondPerson.tsx';
import { addedSteps } from '../model/added-steps.ts';
import { MoveTable } from './MoveTable.tsx';
import { NewSteps } from './NewSteps.tsx';
import './dialogs.css';

type Choice = 'move' | 'keep' | 'add';

/** 换用新版: a running response goes on in the edition in force, stays on its own, or takes single steps over; held side by side at this run's position. */
export function MoveEditionDialog(props: {
  readonly plan: PlanState;
  /** Content hash of the edition in force. */
  readonly hash: string;
  readonly onClose: () => void;
}) {
  const { plan, hash, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick, language } = useText();
  const { refusal, act } = useAct(id);
  const next = usePlan(hash);
  // The texts as published: what the station changes in them stands in its own plan.
  const before = usePlan(plan.pinned.hash);
  const lines = useDifference(before, next);
  const [choice, setChoice] = useState<Choice>('move');
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState<Second>({ person: '', post: '' });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const key = plan.pinned.key;
  const what = useWhatIf(
    response,
    useMemo(
      (): ResponseCommand | undefined =>
        next && { type: 'MoveEdition', plan: key, hash, reason: '-', second: { alone: '-' } },
      [key, hash, next],
    ),
  );
  const move = useMemo(() => (what?.ok ? editionMove(response, what.after) : undefined), [response, what]);
  const fresh = useMemo(() => (next && before ? addedSteps(before, next) : []), [before, next]);
  const given = secondGiven(second);
  const isReady =
    reason.trim() !== '' &&
    (choice === 'keep' || (choice === 'add' ? picked.length > 0 : what?.ok === true && given !== undefined));

  const commit = async (): Promise<boolean> => {
    const why = reason.trim();
    if (choice === 'keep') return act({ type: 'KeepEdition', plan: key, hash, reason: why });
    if (choice === 'move')
      return given ? act({ type: 'MoveEdition', plan: key, hash, reason: why, second: given }) : false;
    for (const one of fresh.filter(({ step }) => picked.includes(step.id))) {
      if (!(await act(one.command(language, t('editions.move.addReason', { reason: why }))))) return false;
      setPicked((still) => still.filter((step) => step !== one.step.id));
    }
    return act({ type: 'KeepEdition', plan: key, hash, reason: why });
  };

  return (
    <CommandDialog
      wide
      title={t('editions.move.title', { plan: pick(plan.compiled.plan.short) })}
      commit={t(`editions.move.commit.${choice}`)}
      canCommit={isReady}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      <p>{t('editions.move.editions', { from: plan.pinned.edition, to: next?.edition ?? '…' })}</p>
      <RadioGroup
        name="edition-choice"
        label={t('editions.move.choice')}
        selectedValue={choice}
        onChange={(event) => setChoice(event.currentTarget.value as Choice)}
      >
        <Radio value="move" label={t('editions.move.choices.move')} />
        <Radio value="keep" label={t('editions.move.choices.keep')} />
        <Radio value="add" label={t('editions.move.choices.add')} disabled={fresh.length === 0} />
      </RadioGroup>
      {choice === 'move' && what && !what.ok ? <p role="alert">{pick(what.refusal.message)}</p> : null}
      {choice === 'move' && move ? <MoveTable move={move} /> : null}
      {choice === 'add' ? <NewSteps steps={fresh.map(({ step }) => step)} picked={picked} onPick={setPicked} /> : null}
      <details className="src-preview__block">
        <summary>{t('editions.move.difference', { n: lines?.length ?? 0 })}</summary>
        {lines ? <DifferenceView lines={lines} /> : <EmptyState title={t('editions.move.reading')} />}
      </details>
      <TextField label={t('ui.reason')} value={reason} onChange={setReason} required rows={2} />
      {choice === 'move' ? (
        <>
          <SecondPerson value={second} onChange={setSecond} />
          <p className="src-muted">{t('editions.move.paper')}</p>
        </>
      ) : null}
    </CommandDialog>
  );
}
