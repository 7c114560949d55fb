import { Button } from '@blueprintjs/core';
import { EyeOpenIcon, StopIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, Stamp, TextField } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { focusFirst, useCard, usePrimary } from './card.ts';

/** A continuous step: look, write down what was seen, and end it when it is no longer needed. */
export function WatchForm() {
  const { step, busy, timeGood, act } = useCard();
  const { t } = useText();
  const [note, setNote] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const { checks = [], phase } = step.record;
  const check = async (text: string) => {
    if (busy || !timeGood) return;
    if (text.trim() === '') {
      focusFirst(form.current);
      return;
    }
    if (await act({ type: 'CheckWatch', step: step.ref, note: text.trim() })) setNote('');
  };
  const primary = () => void check(note);
  usePrimary(primary);
  return (
    <div className="src-form" ref={form}>
      {checks.length === 0 ? null : (
        <ol className="src-order-course">
          {checks.slice(-3).map((mark) => (
            <li key={mark.version}>
              <EyeOpenIcon size={14} aria-hidden /> <Stamp at={mark.at} /> {mark.person} · {mark.note}
            </li>
          ))}
        </ol>
      )}
      <div className="src-form__line">
        <div className="src-form__grow">
          <TextField
            label={t('response.form.seen')}
            value={note}
            onChange={setNote}
            placeholder={t('response.form.seenHint')}
            onEnter={primary}
          />
        </div>
        <CommitButton
          size="large"
          intent="primary"
          icon={<EyeOpenIcon />}
          loading={busy}
          disabled={busy || !timeGood}
          onClick={primary}
        >
          {t('response.form.check')} <KeyCap>D</KeyCap>
        </CommitButton>
        <CommitButton
          size="large"
          disabled={busy || !timeGood}
          onClick={() => void check(t('response.form.unchangedText'))}
        >
          {t('response.form.unchanged')}
        </CommitButton>
        {phase === 'acting' ? (
          <Button
            size="large"
            icon={<StopIcon />}
            disabled={busy || !timeGood}
            onClick={() =>
              act({
                type: 'EndStep',
                step: step.ref,
                end: 'done',
                ...(note.trim() === '' ? {} : { note: note.trim() }),
              })
            }
          >
            {t('response.form.endWatch')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
