import { IssueIcon, TickIcon } from '@blueprintjs/icons';
import { openSlotsIn } from '../../../../shared/messages/open-slots.ts';
import { smsLength } from '../../../../shared/messages/sms-segments.ts';
import type { MessageKind } from '../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

/** How long the words are, how many text messages they take, and what they leave open, while they are typed. */
export function LengthLine(props: {
  readonly id: string;
  readonly words: string;
  readonly kind: MessageKind;
  readonly most: number | undefined;
}) {
  const { words, kind, most } = props;
  const { t } = useText();
  const n = Array.from(words).length;
  const over = most === undefined ? 0 : Math.max(0, n - most);
  const open = openSlotsIn(words);
  const { segments, left } = smsLength(words);
  return (
    <p className="src-message-length" id={props.id} aria-live="polite">
      <span className="src-num">
        {most === undefined
          ? t('publicMessages.compose.characters', { n })
          : t('publicMessages.compose.charactersOf', { n, most })}
      </span>
      {over === 0 ? null : (
        <Tag tone="warn" icon={<IssueIcon size={14} />}>
          {t('publicMessages.compose.tooLong', { n: over })}
        </Tag>
      )}
      {kind === 'sms' ? (
        <Tag tone={segments > 1 ? 'warn' : 'plain'} {...(segments > 1 ? { icon: <IssueIcon size={14} /> } : {})}>
          {t('publicMessages.compose.segments', { n: segments, left })}
        </Tag>
      ) : null}
      {open.length === 0 ? (
        <Tag tone="good" icon={<TickIcon size={14} />}>
          {t('publicMessages.compose.closed')}
        </Tag>
      ) : (
        <Tag tone="warn" icon={<IssueIcon size={14} />} title={t('publicMessages.compose.openHint')}>
          {t('publicMessages.compose.open', { n: open.length, list: open.join(t('reports.clock.listMark')) })}
        </Tag>
      )}
    </p>
  );
}
