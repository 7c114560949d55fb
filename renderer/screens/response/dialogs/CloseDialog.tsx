import { useMemo, useState } from 'react';
import type { StepEnd } from '../../../../shared/plan/schema.ts';
import { openSteps } from '../../../../shared/response/decide-closing.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stepsOf } from '../model/steps.ts';
import { useAct } from '../use-act.ts';
import { CloseRow, type ClosingEnd, type Closing } from './CloseRow.tsx';
import { Refused } from './Refused.tsx';
import './dialogs.css';

/** 归档: nothing is closed by leaving it out. Every open step is given an end with a reason in the same act. */
export function CloseDialog(props: { readonly onClose: () => void }) {
  const { id } = useDesk();
  const { response } = useStanding();
  const { t } = useText();
  const { refusal, act } = useAct(id);
  const [summary, setSummary] = useState('');
  const [at, setAt] = useState<TimeValue>(undefined);
  const [given, setGiven] = useState<ReadonlyMap<string, Closing>>(new Map());
  const open = useMemo(() => openSteps(response), [response]);
  const steps = stepsOf(response);
  const complete = (closing: Closing | undefined): closing is Closing & { readonly end: ClosingEnd } =>
    closing?.end !== undefined && closing.reason.trim() !== '';
  const missing = open.filter((ref) => !complete(given.get(ref)));
  const give = (ref: string, closing: Closing) => setGiven(new Map(given).set(ref, closing));
  const sameForRest = (from: Closing) => {
    const next = new Map(given);
    for (const ref of missing) next.set(ref, from);
    setGiven(next);
  };
  const commit = () =>
    act(
      {
        type: 'CloseResponse',
        summary: summary.trim(),
        endings: open.flatMap((step) => {
          const closing = given.get(step);
          return complete(closing) ? [{ step, end: closing.end satisfies StepEnd, reason: closing.reason.trim() }] : [];
        }),
      },
      at ?? undefined,
    );
  return (
    <CommandDialog
      wide
      title={t('response.close.title')}
      commit={t('response.close.commit')}
      intent="danger"
      canCommit={missing.length === 0 && summary.trim() !== '' && at !== null}
      onCommit={commit}
      onClose={props.onClose}
      footer={missing.length === 0 ? t('response.close.all') : t('response.close.missing', { n: missing.length })}
    >
      <Refused refusal={refusal} />
      <TextField
        label={t('response.close.summary')}
        value={summary}
        onChange={setSummary}
        placeholder={t('response.close.summaryHint')}
        required
        rows={3}
      />
      <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
      <h3>{t('response.close.open', { n: open.length })}</h3>
      {open.length === 0 ? <p className="src-muted">{t('response.close.none')}</p> : null}
      <ul className="src-close">
        {open.map((ref) => {
          const step = steps.get(ref);
          return step ? (
            <CloseRow
              key={ref}
              step={step}
              value={given.get(ref) ?? { end: undefined, reason: '' }}
              canSpread={complete(given.get(ref)) && missing.length > 0}
              onChange={(closing) => give(ref, closing)}
              onSpread={sameForRest}
            />
          ) : null;
        })}
      </ul>
    </CommandDialog>
  );
}
