import { Button } from '@blueprintjs/core';
import { useText } from '../../text/use-text.ts';
import { TextField, TimeField, type TimeValue } from '../../ui/index.ts';

const REASONS = ['outside', 'enough', 'ordered', 'minor'] as const;

/** Why nothing is activated; where that is only for now, until when. */
export function ReasonFields(props: {
  readonly way: 'decline' | 'later';
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly until: TimeValue;
  readonly onUntil: (until: TimeValue) => void;
}) {
  const { way, reason, onReason, until, onUntil } = props;
  const { t } = useText();
  const isLater = way === 'later';
  return (
    <>
      {isLater ? (
        <TimeField label={t('weather.answer.reviewAt')} value={until} onChange={onUntil} optional future />
      ) : null}
      <TextField label={t('weather.answer.reason')} value={reason} onChange={onReason} required={!isLater} />
      {isLater ? null : (
        <div className="src-reasons" role="group" aria-label={t('ui.reasonList')}>
          {REASONS.map((one) => {
            const words = t(`weather.answer.reasons.${one}`);
            return (
              <Button key={one} size="small" onClick={() => onReason(words)} active={reason === words}>
                {words}
              </Button>
            );
          })}
        </div>
      )}
    </>
  );
}
