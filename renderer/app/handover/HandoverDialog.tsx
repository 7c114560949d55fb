import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import { handoverCard, type HandoverCard } from '../../../shared/review/handover.ts';
import { now, type Folded } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, TextField } from '../../ui/index.ts';
import { HandoverGroup } from './HandoverGroup.tsx';
import { groupKey, recordTakeOver, type TakenPost } from './take-over.ts';
import './handover.css';

/**
 * 交接卡: what a post's new holder has to know of everything that runs, ticked group by group before the post changes hands. Whoever has no time for
 * it says why and takes over all the same.
 */
export function HandoverDialog(props: {
  readonly person: string;
  readonly posts: readonly TakenPost[];
  readonly running: readonly Folded[];
  /** Takes the posts; true once that is in the journal. */
  readonly onTake: () => Promise<boolean>;
  /** The posts have been taken and that is on record. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
}) {
  const { person, posts: given, running, onTake, onTaken, onClose } = props;
  const { t, pick, language } = useText();
  // What was on the desk when the card was opened: nothing is ticked that came later, and taking the posts does not change who held them.
  const [posts] = useState(given);
  const [cards] = useState(() => running.map((folded) => cardOf(folded, posts)));
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [hurried, setHurried] = useState(false);
  const [reason, setReason] = useState('');
  const keys = cards.flatMap((card) => card.groups.map((group) => groupKey(card, group.id)));
  const unread = keys.filter((key) => !seen.has(key)).length;
  const tick = (key: string, on: boolean) => {
    const next = new Set(seen);
    if (on) next.add(key);
    else next.delete(key);
    setSeen(next);
  };
  const why = reason.trim();
  const isEmergency = hurried && unread > 0;
  return (
    <CommandDialog
      title={t('handover.title', { posts: posts.map((post) => pick(post.title)).join(t('handover.and')) })}
      commit={isEmergency ? t('handover.emergency') : t('handover.commit')}
      intent={isEmergency ? 'warning' : 'primary'}
      canCommit={unread === 0 || (hurried && why !== '')}
      onCommit={async () => {
        if (!(await onTake())) return false;
        await recordTakeOver({ cards, person, posts, seen, emergency: isEmergency ? why : undefined, language });
        onTaken();
        return true;
      }}
      onClose={onClose}
      wide
      footer={unread === 0 ? t('handover.allSeen') : t('handover.left', { n: unread })}
    >
      <p>
        {posts.map((post) => t('handover.from', { post: pick(post.title), from: post.from, to: person })).join(' ')}
      </p>
      {cards.map((card) => (
        <section key={card.response} className="src-handover" aria-label={pick(card.station)}>
          <h3>{pick(card.station)}</h3>
          {card.groups.map((group) => (
            <HandoverGroup
              key={group.id}
              group={group}
              seen={seen.has(groupKey(card, group.id))}
              onSeen={(on) => tick(groupKey(card, group.id), on)}
            />
          ))}
        </section>
      ))}
      {unread === 0 ? null : (
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

function cardOf(folded: Folded, posts: readonly TakenPost[]): HandoverCard {
  return handoverCard(
    folded.response,
    // The fold has read them all, so their shapes hold.
    folded.events as readonly ResponseEvent[],
    posts.map((post) => post.id),
    now(),
  );
}
