import { useMemo } from 'react';
import { shortId } from '../../../shared/response/step-number.ts';
import { useText } from '../../text/use-text.ts';
import { pageName } from '../../ui/paper/page-rules.ts';
import { PaperFrame } from '../../ui/paper/PaperFrame.tsx';
import { PaperClocks } from './PaperClocks.tsx';
import { PaperCover } from './PaperCover.tsx';
import { PaperDeferred } from './PaperDeferred.tsx';
import { PaperLog } from './PaperLog.tsx';
import { PaperNotes } from './PaperNotes.tsx';
import { PaperPhones } from './PaperPhones.tsx';
import { PaperPostSheets } from './PaperPostSheets.tsx';
import { paperOf } from './paper-model.ts';
import { SheetContext, type Sheet } from './sheet.ts';
import './paper.css';

/** The paper twin: everything of a response that a desk needs without its screens. */
export function PaperDocument(props: { readonly sheet: Sheet }) {
  const { sheet } = props;
  const { response, at, isDrill } = sheet;
  const { t, pick } = useText();
  const paper = useMemo(() => paperOf(response), [response]);
  const posts = paper.posts.filter((post) => post.cards.length > 0 || post.next.length > 0);
  const idle = paper.posts.filter((post) => !posts.includes(post));
  const parts = [
    { id: 'cover', title: t('paper.cover.title') },
    ...posts.map(({ id, title }) => ({ id, title: pick(title) })),
    { id: 'phones', title: t('paper.phones.title') },
    { id: 'log', title: t('paper.log.name') },
  ];
  return (
    <SheetContext value={sheet}>
      <PaperFrame
        parts={parts}
        about={t('paper.page.head', { id: shortId(response.id) })}
        note={t('paper.page.note')}
        at={at}
        isDrill={isDrill}
      >
        <div style={{ page: pageName('cover') }}>
          <PaperCover />
          <PaperNotes notes={paper.notes} />
          <PaperClocks clocks={paper.clocks} />
          <PaperDeferred steps={paper.deferred} />
          {idle.length === 0 ? null : (
            <p>
              {t('paper.post.idle', { posts: idle.map((post) => pick(post.title)).join(t('response.punct.comma')) })}
            </p>
          )}
        </div>
        {posts.map((post) => (
          <PaperPostSheets key={post.id} post={post} />
        ))}
        <PaperPhones phones={paper.phones} />
        <PaperLog />
      </PaperFrame>
    </SheetContext>
  );
}
