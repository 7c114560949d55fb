import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { itemsOf } from '../../../shared/handover/handover-list.ts';
import { useResponseItems, type Folded } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, HandoverList, TextField } from '../../ui/index.ts';
import { recordTakeOver, type TakenPost } from './take-over.ts';

/**
 * 交接卡: what a post's new holder has to know of everything that runs, read item by item before the post changes hands in the middle of a shift.
 * Whoever has no time for it takes over in an emergency: with a reason, and open until a duty leader has looked at it.
 */
export function HandoverDialog(props: {
  readonly person: string;
  readonly posts: readonly TakenPost[];
  readonly running: readonly Folded[];
  /** Takes the posts, in an emergency with the reason why it is one; true once that is in the journal. */
  readonly onTake: (emergency: string | undefined) => Promise<boolean>;
  /** The posts have been taken and that is on record. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
}) {
  const { person, posts: given, running, onTake, onTaken, onClose } = props;
  const { t, pick, language } = useText();
  // Whose posts they were when the card was opened: taking them does not change who held them.
  const [posts] = useState(given);
  const list = useResponseItems(running, posts);
  // What was read, by its words: a deadline that passes meanwhile has to be read again.
  const [read, setRead] = useState<ReadonlyMap<string, string>>(new Map());
  const [hurried, setHurried] = useState(false);
  const [reason, setReason] = useState('');
  const isRead = (item: { readonly id: string; readonly words: { readonly zh: string } }) =>
    read.get(item.id) === item.words.zh;
  const unread = itemsOf(list).filter((item) => !isRead(item));
  const dues = unread.filter(({ isDue }) => isDue).length;
  const why = reason.trim();
  const isEmergency = hurried && unread.length > 0;
  return (
    <CommandDialog
      title={t('handover.title', { posts: posts.map((post) => pick(post.title)).join(t('handover.and')) })}
      commit={isEmergency ? t('handover.emergency') : t('handover.commit')}
      intent={isEmergency ? 'warning' : 'primary'}
      canCommit={unread.length === 0 || (hurried && why !== '')}
      onCommit={async () => {
        const seen = new Set(itemsOf(list).flatMap((item) => (isRead(item) ? [item.id] : [])));
        const emergency = isEmergency ? why : undefined;
        if (!(await onTake(emergency))) return false;
        await recordTakeOver({ list, person, posts, seen, emergency, language });
        onTaken();
        return true;
      }}
      onClose={onClose}
      wide
      footer={unread.length === 0 ? t('handover.allSeen') : t('handover.left', { n: unread.length, dues })}
    >
      <p>
        {posts.map((post) => t('handover.from', { post: pick(post.title), from: post.from, to: person })).join(' ')}
      </p>
      <HandoverList
        list={list}
        lookOf={(item) => (isRead(item) ? {} : undefined)}
        onRead={(item) => {
          const next = new Map(read);
          if (isRead(item)) next.delete(item.id);
          else next.set(item.id, item.words.zh);
          setRead(next);
        }}
      />
      {unread.length === 0 ? null : (
        <div className="src-handover__emergency">
          <Checkbox
            checked={hurried}
            label={t('handover.hurried')}
            onChange={(event) => setHurried(event.currentTarget.checked)}
          />
          {hurried ? (
            <TextField label={t('handover.reason')} value={reason} onChange={setReason} required autoFocus />
          ) : null}
        </div>
      )}
    </CommandDialog>
  );
}
