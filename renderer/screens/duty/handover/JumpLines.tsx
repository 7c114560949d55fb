import { Callout } from '@blueprintjs/core';
import type { Handover } from '../../../../shared/duty/handover.ts';
import { spanWords } from '../../../../shared/base/span-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';

/** The clock was moved while the hand-over was open: its times do not add up across that, and the record says so. */
export function JumpLines(props: { readonly handover: Handover }) {
  const { jumps = [] } = props.handover;
  const { t, pick } = useText();
  if (jumps.length === 0) return null;
  return (
    <Callout intent="warning">
      {jumps.map(({ at, by }, index) => (
        // Two jumps can be noted at the same moment.
        <p key={`${at} ${index}`}>
          <Stamp at={at} />{' '}
          {t(by > 0 ? 'shiftHandover.jumpForward' : 'shiftHandover.jumpBack', { span: pick(spanWords(by)) })}
        </p>
      ))}
    </Callout>
  );
}
