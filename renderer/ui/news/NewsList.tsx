import type { NewsItem } from '../../../shared/drill/run/news-state.ts';
import { callerOf, openDialog, useGeneral, usePostTitle } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Stamp } from '../Stamp.tsx';
import { ChannelTag } from './ChannelTag.tsx';
import './news.css';

/** News as it arrived, newest first: when, on what, from whom to whom, how it begins, and who took it. A row opens it word for word. */
export function NewsList(props: { readonly items: readonly NewsItem[] }) {
  const { t, pick } = useText();
  const general = useGeneral();
  const title = usePostTitle();
  return (
    <ul className="src-news-list">
      {props.items.toReversed().map((item) => (
        <li key={item.inject}>
          <Stamp at={item.at} />
          <ChannelTag channel={item.channel} />
          <span>
            {pick(callerOf(general, item.from))} → {pick(title(item.to))}
          </span>
          <button type="button" className="src-link" onClick={() => openDialog('news', { inject: item.inject })}>
            {pick(item.content)}
          </button>
          <span className={item.taken ? 'src-muted' : 'src-news-list__waits'}>
            {item.taken
              ? t('news.takenBy', { person: item.taken.person, post: pick(title(item.taken.post)) })
              : t('news.untaken')}
          </span>
        </li>
      ))}
    </ul>
  );
}
