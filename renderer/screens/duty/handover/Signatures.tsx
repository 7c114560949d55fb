import { Button } from '@blueprintjs/core';
import { EndorsedIcon, ManuallyEnteredDataIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Handover, HandoverSide } from '../../../../shared/duty/handover.ts';
import type { ListedItem } from '../../../../shared/handover/handover-list.ts';
import { usePostTitle } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Stamp, Tag } from '../../../ui/index.ts';
import { SignDialog } from './SignDialog.tsx';

/** Both sides: who it is, whether they have signed, and what still stands against it. */
export function Signatures(props: {
  readonly handover: Handover;
  readonly incoming: string;
  readonly unread: readonly ListedItem[];
}) {
  const { handover, incoming, unread } = props;
  const { t, pick } = useText();
  const title = usePostTitle();
  const [signing, setSigning] = useState<HandoverSide>();
  const person = { outgoing: handover.outgoing, incoming };
  const posts = handover.posts.map((post) => pick(title(post))).join(t('shiftHandover.comma'));
  return (
    <Panel title={t('shiftHandover.bothSides', { posts })}>
      <p className="src-muted">
        {t('shiftHandover.openedAt')} <Stamp at={handover.openedAt} />
      </p>
      {(['outgoing', 'incoming'] as const).map((side) => (
        <div key={side} className="src-sign" role="group" aria-label={t(`shiftHandover.side.${side}`)}>
          <span>
            {t(`shiftHandover.side.${side}`)} <strong>{person[side] || t('shiftHandover.unnamed')}</strong>
          </span>
          <Signature
            signed={handover.signed[side]}
            canSign={person[side] !== '' && (side === 'outgoing' || unread.length === 0)}
            label={t(`shiftHandover.sign.${side}`)}
            onSign={() => setSigning(side)}
          />
        </div>
      ))}
      <p className="src-sign__next" role="status">
        {t(nextKey(handover, incoming, unread), {
          n: unread.length,
          dues: unread.filter(({ isDue }) => isDue).length,
          incoming,
          outgoing: handover.outgoing,
        })}
      </p>
      {signing ? (
        <SignDialog
          handover={handover}
          side={signing}
          person={person[signing]}
          unread={unread}
          onClose={() => setSigning(undefined)}
        />
      ) : null}
    </Panel>
  );
}

function Signature(props: {
  readonly signed: Handover['signed'][HandoverSide];
  readonly canSign: boolean;
  readonly label: string;
  readonly onSign: () => void;
}) {
  const { signed, canSign, label, onSign } = props;
  const { t } = useText();
  return signed ? (
    <Tag tone="good" icon={<EndorsedIcon size={14} />}>
      {t('shiftHandover.signed')} <Stamp at={signed.at} />
    </Tag>
  ) : (
    <Button icon={<ManuallyEnteredDataIcon />} intent="primary" disabled={!canSign} onClick={onSign}>
      {label}
    </Button>
  );
}

/** What has to happen next, in one sentence. */
function nextKey({ signed }: Handover, incoming: string, unread: readonly ListedItem[]) {
  if (incoming === '') return 'shiftHandover.next.name';
  if (unread.some(({ isDue }) => isDue)) {
    return signed.incoming ? 'shiftHandover.next.newDues' : 'shiftHandover.next.dues';
  }
  if (unread.length > 0) return 'shiftHandover.next.items';
  if (!signed.incoming) return signed.outgoing ? 'shiftHandover.next.lastIncoming' : 'shiftHandover.next.both';
  return 'shiftHandover.next.lastOutgoing';
}
