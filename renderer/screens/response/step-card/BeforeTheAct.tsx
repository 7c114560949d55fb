import { Button } from '@blueprintjs/core';
import { EditIcon, PinIcon } from '@blueprintjs/icons';
import { isLive } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk, useStanding } from '../desk.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { useCard } from './card.ts';

/** What goes with the act: a decision record where the plan suggests one, and the standing note that the step leaves behind. */
export function BeforeTheAct() {
  const { step } = useCard();
  const { open } = useDesk();
  const { response } = useStanding();
  const { t, pick } = useText();
  const { decision = false, note } = step.compiled.step;
  const live = isLive(step.record.phase);
  const recorded = response.decisions?.some((one) => one.step === step.ref) ?? false;
  return (
    <>
      {note && live ? (
        <p className="src-card__beside">
          <PinIcon size={14} aria-hidden /> <strong>{t('desk.note.willPin')}</strong>
          {pick(note)}
        </p>
      ) : null}
      {decision && (live || !recorded) ? (
        <p className="src-card__beside">
          <Button size="small" icon={<EditIcon />} onClick={() => open({ id: 'decision', step: step.ref })}>
            {t('desk.decision.offer')} <KeyCap>Y</KeyCap>
          </Button>
          <span className="src-muted">{t('desk.decision.offered')}</span>
        </p>
      ) : null}
    </>
  );
}
