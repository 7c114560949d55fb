import type { NewsItem } from '../../../../../shared/drill/run/news-state.ts';
import { durationWords } from '../../../../text/duration-words.ts';
import { Tag } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';

/** News that has reached the players and that nobody has taken, the oldest first. */
export function WaitingNews(props: {
  readonly items: readonly NewsItem[];
  readonly now: number;
  readonly words: Words;
}) {
  const { now } = props;
  const { t, pick, names } = props.words;
  const waiting = props.items.filter(({ taken }) => !taken);
  return (
    <section className="src-player__part">
      <h3>
        {t('drillControl.player.news')} {waiting.length === 0 ? null : <Tag tone="warn">{waiting.length}</Tag>}
      </h3>
      {waiting.length === 0 ? <p className="src-muted">{t('drillControl.player.noNews')}</p> : null}
      <ul>
        {waiting.map(({ inject, to, content, at }) => (
          <li key={inject}>
            <strong>{inject}</strong> {pick(names.post(to))}
            {t('common.colon')}
            {pick(content)}{' '}
            <span className="src-muted">
              {t('drillControl.player.waits', { time: durationWords(t, Math.max(0, now - at)) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
