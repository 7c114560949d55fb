import { CrossIcon, TickIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, TextField } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { focusFirst, useCard, usePrimary } from './card.ts';

/** Pressed by their keys; see use-desk-keys.ts. */
export const CHECK_HOLDS_ID = 'src-check-holds';
export const CHECK_FAILS_ID = 'src-check-fails';

/** D and Enter do nothing for this long after the effect came in: one press too many must not pass for a look at the effect. */
const PAUSE = 800;

/** Is the effect there that the order reported? Yes ends the matter; no opens the order again, and says what is missing. */
export function OrderCheck(props: {
  /** The plan asks for the check: then it is the main act of the card. */
  readonly asked: boolean;
}) {
  const { asked } = props;
  const { step, busy, timeGood, act } = useCard();
  const { t } = useText();
  const [note, setNote] = useState('');
  // Who has said "not there" and then writes what is missing must not record the opposite with Enter.
  const [means, setMeans] = useState<'holds' | 'fails'>('holds');
  const form = useRef<HTMLDivElement>(null);
  const shownAt = useRef(0);
  useEffect(() => {
    shownAt.current = performance.now();
  }, []);
  const check = (result: 'holds' | 'fails') => {
    if (busy || !timeGood) return;
    const words = note.trim();
    if (result === 'fails' && words === '') {
      setMeans('fails');
      focusFirst(form.current);
      return;
    }
    void act({
      type: 'CheckOrder',
      step: step.ref,
      result,
      note: words === '' ? t('desk.check.holdsText') : words,
    });
  };
  usePrimary(() => {
    if (asked && means === 'holds' && performance.now() - shownAt.current > PAUSE) check('holds');
  });
  return (
    <div className="src-form__line" ref={form} role="group" aria-label={t('desk.check.awaited')}>
      <div className="src-form__grow">
        <TextField
          label={t(means === 'holds' ? 'desk.check.note' : 'desk.check.missing')}
          value={note}
          onChange={setNote}
          placeholder={t('desk.check.noteHint')}
          {...(asked ? {} : { hint: t('desk.check.noClock') })}
          onEnter={() => check(means)}
        />
      </div>
      <CommitButton
        id={CHECK_HOLDS_ID}
        size="large"
        intent={asked && means === 'holds' ? 'primary' : 'none'}
        icon={<TickIcon />}
        loading={busy}
        disabled={busy || !timeGood}
        onClick={() => check('holds')}
        aria-keyshortcuts="C"
      >
        {t('desk.check.holds')} <KeyCap>C</KeyCap>
      </CommitButton>
      <CommitButton
        id={CHECK_FAILS_ID}
        size="large"
        intent={means === 'fails' ? 'warning' : 'none'}
        icon={<CrossIcon />}
        disabled={busy || !timeGood}
        onClick={() => check('fails')}
        aria-keyshortcuts="Shift+C"
      >
        {t('desk.check.fails')} <KeyCap>Shift C</KeyCap>
      </CommitButton>
    </div>
  );
}
