import type { NewsItem } from '../../../shared/drill/run/news-state.ts';
import { callerOf, useGeneral, useHeldPosts, usePostTitle } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ChannelTag, Stamp } from '../../ui/index.ts';

/** All that the desk is told: from whom, to whom, when, and the words themselves, with what came along. */
export function NewsWords(props: { readonly item: NewsItem }) {
  const { item } = props;
  const { t, pick } = useText();
  const general = useGeneral();
  const title = usePostTitle();
  const isHeld = useHeldPosts().some(({ post }) => post === item.to);
  const { happenedAt, said, place, trains, attachments = [], taken } = item;
  return (
    <>
      <p className="src-news__head">
        <ChannelTag channel={item.channel} />
        <strong>
          {pick(callerOf(general, item.from))} → {pick(title(item.to))}
        </strong>
        <Stamp at={item.at} />
      </p>
      {isHeld ? null : <p className="src-news__nobody">{t('news.nobody', { post: pick(title(item.to)) })}</p>}
      <blockquote className="src-news__content">{pick(item.content)}</blockquote>
      <dl className="src-pairs">
        <dt>{t('news.happened')}</dt>
        <dd>{happenedAt === undefined ? said ? pick(said) : t('news.unknownTime') : <Stamp at={happenedAt} />}</dd>
        {place ? (
          <>
            <dt>{t('news.place')}</dt>
            <dd>{pick(place)}</dd>
          </>
        ) : null}
        {trains && trains.length > 0 ? (
          <>
            <dt>{t('news.trains')}</dt>
            <dd>{trains.join('、')}</dd>
          </>
        ) : null}
        {taken ? (
          <>
            <dt>{t('news.taking')}</dt>
            <dd>
              {t('news.takenBy', { person: taken.person, post: pick(title(taken.post)) })} <Stamp at={taken.at} />
            </dd>
          </>
        ) : null}
      </dl>
      {attachments.map((one) => (
        <details key={one.title.zh} className="src-news__attachment" open={attachments.length === 1}>
          <summary>
            {t('news.attachment')} · {pick(one.title)}
          </summary>
          <pre>{pick(one.text)}</pre>
        </details>
      ))}
    </>
  );
}
