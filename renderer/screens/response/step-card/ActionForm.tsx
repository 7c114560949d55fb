import { Button } from '@blueprintjs/core';
import { PeopleIcon, PlayIcon, TickIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, TextField } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { MessageLink } from './MessageLink.tsx';
import { focusFirst, useCard, usePrimary } from './card.ts';
import { secondGiven, SecondPerson, type Second } from './SecondPerson.tsx';

export const BEGIN_ID = 'src-act-begin';

/** A measure, a message or a roll call: done when the person says so, with what came back. */
export function ActionForm() {
  const { step, busy, timeGood, act } = useCard();
  const { t } = useText();
  const { kind, twoPerson } = step.compiled.step;
  const [note, setNote] = useState('');
  const [message, setMessage] = useState<number>();
  const [second, setSecond] = useState<Second>({ person: '', post: '' });
  const pair = useRef<HTMLDivElement>(null);
  const missing = twoPerson === true && secondGiven(second) === undefined;
  const finish = () => {
    if (missing) {
      focusFirst(pair.current);
      return;
    }
    const named = twoPerson ? secondGiven(second) : undefined;
    if (busy || !timeGood) return;
    void act({
      type: 'EndStep',
      step: step.ref,
      end: 'done',
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(named === undefined ? {} : { second: named }),
      ...(message === undefined ? {} : { message }),
    });
  };
  usePrimary(finish);
  return (
    <div className="src-form">
      {twoPerson ? (
        <div ref={pair}>
          <SecondPerson value={second} onChange={setSecond} />
        </div>
      ) : null}
      {kind === 'message' ? <MessageLink value={message} onChange={setMessage} /> : null}
      <div className="src-form__line">
        <div className="src-form__grow">
          <TextField
            label={t('response.form.note')}
            value={note}
            onChange={setNote}
            placeholder={t('response.form.noteHint')}
            onEnter={finish}
          />
        </div>
        <CommitButton
          size="large"
          intent="primary"
          icon={<TickIcon />}
          loading={busy}
          disabled={busy || !timeGood}
          onClick={finish}
          aria-keyshortcuts="D Enter"
        >
          {t('response.form.done')} <KeyCap>D</KeyCap>
        </CommitButton>
        {step.record.phase === 'open' ? (
          <CommitButton
            size="large"
            id={BEGIN_ID}
            icon={<PlayIcon />}
            disabled={busy || !timeGood}
            onClick={() => act({ type: 'BeginStep', step: step.ref })}
          >
            {t('response.form.begin')} <KeyCap>B</KeyCap>
          </CommitButton>
        ) : null}
        {kind === 'rollcall' ? (
          <Button size="large" icon={<PeopleIcon />} onClick={() => go('rollcall')}>
            {t('response.form.openRollcall')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
