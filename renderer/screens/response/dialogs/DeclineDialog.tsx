import { useState, type KeyboardEvent } from 'react';
import type { CalledFor } from '../../../../shared/response/record-events.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { useAct, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import {
  CommandDialog,
  isComposing,
  isTextField,
  PostSelect,
  TextField,
  TimeField,
  type TimeValue,
} from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { calledWords } from '../head/proposal-words.ts';
import { decidesOn } from '../model/proposals.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import './dialogs.css';

const REASONS = ['wrong', 'falling', 'enough', 'ordered', 'agreed'] as const;

/** 不启动: a threshold was passed and a named post decides against, with the reason on record. A number fills in a reason; it does not commit. */
export function DeclineDialog(props: {
  readonly calls: CalledFor;
  /** The post whose limit is running. */
  readonly owner: string | undefined;
  readonly onClose: () => void;
}) {
  const { calls, owner, onClose } = props;
  const { id } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { refusal, act } = useAct(id);
  const plans = useView((state) => state.plans);
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState(() => decidesOn(response, calls) ?? owner);
  const [at, setAt] = useState<TimeValue>(undefined);
  const knownPost = generalPlanOf(response)?.posts.some((post) => post.id === authority) ? authority : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTextField(event.target) || event.repeat || isComposing(event)) return;
    const chosen = /^[1-9]$/.test(event.key) ? REASONS[Number(event.key) - 1] : undefined;
    if (!chosen) return;
    event.preventDefault();
    setReason(t(`alarms.threshold.reasons.${chosen}`));
  };
  return (
    <CommandDialog
      title={`${t(`alarms.threshold.decline.${'plan' in calls ? 'plan' : 'level'}`)}${t('common.colon')}${calledWords(pick, plans, calls)}`}
      commit={t('alarms.threshold.commit')}
      canCommit={reason.trim() !== '' && knownPost !== undefined && at !== null}
      onCommit={() =>
        knownPost === undefined
          ? false
          : act({ type: 'DeclineThreshold', calls, reason: reason.trim(), authority: knownPost }, at ?? undefined)
      }
      onClose={onClose}
      footer={t('alarms.threshold.keys')}
    >
      <div role="presentation" onKeyDown={onKeyDown}>
        <Refused refusal={refusal} />
        <fieldset className="src-options src-options--small">
          <legend>{t('ui.reasonList')}</legend>
          {REASONS.map((one, index) => {
            const words = t(`alarms.threshold.reasons.${one}`);
            return (
              <label key={one} className={`src-option${reason === words ? ' src-option--chosen' : ''}`}>
                <input type="radio" name="reason" checked={reason === words} onChange={() => setReason(words)} />
                <span className="src-option__words">
                  <KeyCap>{String(index + 1)}</KeyCap> {words}
                </span>
              </label>
            );
          })}
        </fieldset>
        <TextField label={t('response.end.ownReason')} value={reason} onChange={setReason} required />
        <PostSelect label={t('alarms.threshold.authority')} value={knownPost} onChange={setAuthority} required />
        <TimeField label={t('response.card.at')} value={at} onChange={setAt} />
        <p className="src-muted">{t('alarms.threshold.hint')}</p>
      </div>
    </CommandDialog>
  );
}
