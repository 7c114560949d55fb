import { beijingStamp } from '../../../shared/base/instant.ts';
import { isLate } from '../../../shared/base/journal-event.ts';
import { postTitle } from '../../../shared/review/names.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import type { OpenReplay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';

/** The newest event at the position, in words: what has just become known. */
export function EventLine({ open }: { readonly open: OpenReplay }) {
  const { t, pick } = useText();
  const { replay, position } = open;
  const event = replay.events[position - 1];
  if (!event) return null;
  const state = replay.stateAt(position);
  const words = pick(sentence(state, event));
  const at = beijingStamp(event.at, event.recordedAt);
  return (
    <span className="src-replay-line" aria-live="polite" title={words}>
      {isLate(event) ? (
        <Tag tone="warn" title={t('replay.bar.lateHint', { at })}>
          {t('replay.bar.late')} {at}
        </Tag>
      ) : null}{' '}
      <span className="src-muted">
        {pick(postTitle(state, event.byPost))} {event.byPost === 'console' ? '' : event.byPerson}
      </span>{' '}
      {words}
    </span>
  );
}
