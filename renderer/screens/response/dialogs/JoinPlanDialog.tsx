import { useMemo, useState } from 'react';
import { useAct, usePlan, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { Refused } from '../../../ui/Refused.tsx';
import { stepsOf } from '../model/steps.ts';
import { inParens } from '../parts/join-words.ts';

/** 加入专项预案: another special plan joins the running response. */
export function JoinPlanDialog(props: {
  readonly plan: string | undefined;
  /** Plans that the calling step names; offered first. */
  readonly offered: readonly string[] | undefined;
  readonly reason: string | undefined;
  /** What is on the card: work goes on there when the plan has done its part. */
  readonly returnTo: string | undefined;
  readonly onClose: () => void;
}) {
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { refusal, act } = useAct(id);
  const library = useView((state) => state.plans);
  const { offered = [] } = props;
  const choices = useMemo(() => {
    const here = new Set(response.plans.map((plan) => plan.pinned.key));
    return library
      .filter((one) => one.inForce && one.tier === 'special' && one.id !== undefined && !here.has(one.id))
      .sort((a, b) => Number(offered.includes(b.id ?? '')) - Number(offered.includes(a.id ?? '')));
  }, [library, response, offered]);
  const [chosen, setChosen] = useState(props.plan ?? choices.find((one) => offered.includes(one.id ?? ''))?.id);
  const [reason, setReason] = useState(props.reason ?? '');
  const [at, setAt] = useState<TimeValue>(undefined);
  const entry = choices.find((one) => one.id === chosen);
  const text = usePlan(entry?.hash);
  const back = props.returnTo === undefined ? undefined : stepsOf(response).get(props.returnTo);
  return (
    <CommandDialog
      title={t('response.join.title')}
      commit={t('response.join.commit')}
      canCommit={entry !== undefined && reason.trim() !== '' && at !== null}
      onCommit={() =>
        chosen === undefined
          ? false
          : act(
              {
                type: 'JoinPlan',
                plan: chosen,
                reason: reason.trim(),
                ...(back === undefined ? {} : { returnTo: back.ref }),
              },
              at ?? undefined,
            )
      }
      onClose={props.onClose}
    >
      <Refused refusal={refusal} />
      {choices.length === 0 ? <p>{t('response.join.none')}</p> : null}
      <SelectField
        label={t('response.join.plan')}
        value={entry === undefined ? undefined : chosen}
        choices={choices.map((one) => ({
          value: one.id ?? '',
          label: inParens(t, one.title ? pick(one.title) : (one.id ?? ''), one.edition ?? ''),
        }))}
        onChange={setChosen}
        required
        disabled={choices.length === 0}
      />
      {text ? <p className="src-muted">{pick(text.purpose)}</p> : null}
      <TextField label={t('ui.reason')} value={reason} onChange={setReason} required rows={2} />
      <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
      {back ? <p className="src-muted">{t('desk.back.willReturn', { step: pick(back.compiled.step.title) })}</p> : null}
    </CommandDialog>
  );
}
