import { useRef, useState, type KeyboardEvent } from 'react';
import type { StepEnd } from '../../../../shared/plan/vocabulary.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { now, useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, isComposing, isTextField, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { deferral, deferWays, type Deferral } from '../model/deferral.ts';
import type { DeskStep } from '../model/steps.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { DeferUntil } from './DeferUntil.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import './dialogs.css';

/**
 * An end other than done: a short reason by its number, or words of one's own. The number commits at once: two keystrokes in all. Putting off asks
 * for the time first, also by number.
 */
export function EndDialog(props: {
  readonly step: DeskStep;
  readonly end: Exclude<StepEnd, 'done'>;
  readonly onClose: () => void;
}) {
  const { step, end, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { busy, refusal, act } = useAct(id);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [put, setPut] = useState<Deferral>();
  const [at, setAt] = useState<TimeValue>(undefined);
  const offered = generalPlanOf(response)?.reasons.filter((one) => one.ends.includes(end)) ?? [];
  const deferring = end === 'deferred';
  const ready = at !== null && (!deferring || put?.until !== undefined);
  const commit = (words: string) =>
    act(
      {
        type: 'EndStep',
        step: step.ref,
        end,
        reason: words,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(deferring && put?.until ? { until: put.until } : {}),
      },
      at ?? undefined,
    );
  const reasons = useRef<HTMLFieldSetElement>(null);
  const toReasons = () => reasons.current?.querySelector<HTMLElement>('input')?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTextField(event.target) || event.repeat || isComposing(event) || busy) return;
    if (deferring && put === undefined) {
      const way = deferWays(response).find(([key]) => key === event.key)?.[1];
      if (way === undefined) return;
      event.preventDefault();
      setPut(deferral(way, now()));
      return;
    }
    const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const chosen = offered[place];
    if (!chosen) return;
    event.preventDefault();
    setReason(pick(chosen.title));
    if (ready) void commit(pick(chosen.title)).then((done) => done && onClose());
  };
  return (
    <CommandDialog
      title={t('response.end.title', { end: t(`common.end.${end}`), step: pick(step.compiled.step.title) })}
      commit={t('response.end.commit', { end: t(`common.end.${end}`) })}
      wide={deferring}
      canCommit={ready && reason.trim() !== '' && !busy}
      onCommit={() => commit(reason.trim())}
      onClose={onClose}
      footer={t(deferring ? 'response.end.keysDefer' : 'response.end.keys')}
    >
      <div role="presentation" onKeyDown={onKeyDown}>
        <Refused refusal={refusal} />
        {deferring ? <DeferUntil step={step.ref} value={put} onChange={setPut} onTaken={toReasons} /> : null}
        <fieldset className="src-options src-options--small" ref={reasons}>
          <legend>{t('ui.reasonList')}</legend>
          {offered.map((one, index) => {
            const words = pick(one.title);
            return (
              <label key={one.id} className={`src-option${reason === words ? ' src-option--chosen' : ''}`}>
                <input type="radio" name="reason" checked={reason === words} onChange={() => setReason(words)} />
                <span className="src-option__words">
                  {deferring && put === undefined ? null : <KeyCap>{String(index + 1)}</KeyCap>} {words}
                </span>
              </label>
            );
          })}
        </fieldset>
        <TextField label={t('response.end.ownReason')} value={reason} onChange={setReason} required />
        <TextField label={t('ui.note')} value={note} onChange={setNote} />
        <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
      </div>
    </CommandDialog>
  );
}
