import { isLate } from '../../../shared/base/journal-event.ts';
import type { RollCallAnswer } from '../../../shared/duty/roll-call.ts';
import { useText } from '../../text/use-text.ts';
import { Stamp } from '../../ui/index.ts';

/** When a party answered; where it was entered later, that time too. */
export function EntryTime(props: { readonly answer: RollCallAnswer }) {
  const { answer } = props;
  const { t } = useText();
  return (
    <span className="src-entry-time">
      <Stamp at={answer.at} />
      {isLate(answer) ? (
        <span className="src-muted">
          {' '}
          {t('calls.lateEntry')} <Stamp at={answer.recordedAt} />
        </span>
      ) : null}
    </span>
  );
}
