import { Button } from '@blueprintjs/core';
import { WarningSignIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import type { NowItem } from '../model/now-item.ts';
import type { NowView } from '../model/now-view.ts';
import { listed } from '../parts/join-words.ts';
import { useDesk } from '../desk.ts';
import { setPosts } from './now-prefs.ts';

/** What the filters keep out of the list: how much, how much of it urgent, and at which posts critical work presses. */
export function LeftOut(props: { readonly view: NowView }) {
  const { hidden, elsewhere } = props.view;
  const { t, pick } = useText();
  const { names } = useDesk();
  if (hidden.n === 0) return null;
  const posts = [...byOwner(elsewhere)].map(([owner, n]) => t('now.onePost', { post: pick(names.post(owner)), n }));
  return (
    <div className="src-now__out" role="status">
      {elsewhere.length === 0 ? null : (
        <Button
          size="small"
          intent="danger"
          variant="outlined"
          alignText="start"
          icon={<WarningSignIcon />}
          title={t('now.showAll')}
          onClick={() => setPosts('all')}
        >
          {t('now.elsewhere', { n: elsewhere.length, posts: listed(t, posts) })}
        </Button>
      )}
      <span>
        {hidden.urgent === 0
          ? t('now.hidden', { n: hidden.n })
          : t('now.hiddenUrgent', { n: hidden.n, urgent: hidden.urgent })}
      </span>
    </div>
  );
}

function byOwner(items: readonly NowItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { owner } of items) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}
