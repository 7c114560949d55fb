import { UndoIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, PhaseTag } from '../../../ui/index.ts';
import { PassedHow } from '../parts/PassedHow.tsx';
import { Until } from '../parts/Until.tsx';
import { useCard, usePrimary } from './card.ts';

/** A deferred step: why, until when, and bringing it back before that. */
export function DeferredForm() {
  const { step, busy, timeGood, act } = useCard();
  const { t } = useText();
  const { ending } = step.record;
  const bring = () => {
    if (!busy && timeGood) void act({ type: 'ReopenStep', step: step.ref, reason: t('response.form.broughtBack') });
  };
  usePrimary(bring);
  return (
    <div className="src-form">
      <div className="src-form__line">
        <div className="src-form__grow src-ended">
          <PhaseTag phase="deferred" />
          {ending?.until ? <Until until={ending.until} /> : null}
          {ending ? <PassedHow ending={ending} /> : null}
        </div>
        <CommitButton size="large" intent="primary" icon={<UndoIcon />} loading={busy} disabled={busy} onClick={bring}>
          {t('response.form.bringBack')}
        </CommitButton>
      </div>
    </div>
  );
}
