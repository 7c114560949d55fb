import { HTMLSelect } from '@blueprintjs/core';
import { useMemo } from 'react';
import { useText } from '../../../text/use-text.ts';
import type { NowItem } from '../model/now-item.ts';
import { countOf, type Count, type PostFilter } from '../model/now-view.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { useDesk } from '../desk.ts';
import { setPosts } from './now-prefs.ts';

export const POST_CHOICE_CLASS = 'src-now__posts';

/** Whose lines to see: everybody's, one's own, or those of one post; each with how many there are. */
export function PostChoice(props: {
  readonly all: readonly NowItem[];
  readonly posts: PostFilter;
  readonly myPosts: ReadonlySet<string>;
  readonly onDone: () => void;
}) {
  const { all, posts, myPosts, onDone } = props;
  const { t, pick } = useText();
  const { names } = useDesk();
  const counts = useMemo(() => countsByPost(all, posts), [all, posts]);
  const mine = useMemo(() => countOf(all.filter((item) => myPosts.has(item.owner))), [all, myPosts]);
  const label = (plain: string, { urgent }: Count) =>
    urgent === 0 ? plain : t('now.urgentInside', { label: plain, n: urgent });
  return (
    <span className={POST_CHOICE_CLASS}>
      <HTMLSelect
        aria-label={t('now.posts')}
        aria-keyshortcuts="W"
        value={typeof posts === 'string' ? posts : `post:${posts.post}`}
        onChange={({ target: { value } }) =>
          setPosts(value === 'all' || value === 'mine' ? value : { post: value.slice('post:'.length) })
        }
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          onDone();
        }}
      >
        <option value="all">{label(t('now.everyPost', { n: all.length }), countOf(all))}</option>
        <option value="mine">{label(t('now.minePosts', { n: mine.n }), mine)}</option>
        {counts.map(([post, count]) => (
          <option key={post} value={`post:${post}`}>
            {label(t('now.onePost', { post: pick(names.post(post)), n: count.n }), count)}
          </option>
        ))}
      </HTMLSelect>
      <KeyCap>W</KeyCap>
    </span>
  );
}

/** The busiest first; the chosen post is there even when it has nothing to do. */
function countsByPost(all: readonly NowItem[], posts: PostFilter): readonly (readonly [string, Count])[] {
  const owners = new Set(all.map((item) => item.owner));
  if (typeof posts !== 'string') owners.add(posts.post);
  return [...owners]
    .map((owner) => [owner, countOf(all.filter((item) => item.owner === owner))] as const)
    .sort(([, a], [, b]) => b.urgent - a.urgent || b.n - a.n);
}
