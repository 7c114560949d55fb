import { namesAt } from '../../../shared/duty/seats.ts';
import { useText } from '../../text/use-text.ts';
import { pageName } from '../../ui/paper/page-rules.ts';
import { Blank } from '../../ui/paper/Blank.tsx';
import { PaperCard } from './PaperCard.tsx';
import { PaperNext } from './PaperNext.tsx';
import type { PaperPost } from './paper-model.ts';
import { useSheet } from './sheet.ts';

/** The pages of one post, to be handed to whoever holds it. */
export function PaperPostSheets(props: { readonly post: PaperPost }) {
  const { id, title, cards, next } = props.post;
  const { holders } = useSheet();
  const { t, pick } = useText();
  const holder = namesAt(holders, id);
  return (
    <section className="src-paper__part" style={{ page: pageName(id) }}>
      <header className="src-paper-post">
        <h2>{pick(title)}</h2>
        <span>
          {holder === undefined ? (
            <>
              {t('paper.post.nobody')} <Blank />
            </>
          ) : (
            t('paper.post.holder', { name: pick(holder) })
          )}
        </span>
        <span>{t('paper.post.counts', { n: cards.length, next: next.length })}</span>
      </header>
      {cards.length === 0 ? <p>{t('paper.post.nothing')}</p> : null}
      {cards.map((step) => (
        <PaperCard key={step.ref} step={step} />
      ))}
      {next.length === 0 ? null : <PaperNext steps={next} />}
    </section>
  );
}
