import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import { shortId } from '../../../shared/response/step-number.ts';
import { useText } from '../../text/use-text.ts';
import { pageName, pageRules } from './page-rules.ts';
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

/**
 * The paper twin. While it is there it is what prints, and nothing else of the page does; on the screen it is laid out out of sight, so
 * that its fonts are loaded by the time it is printed.
 */
export function PaperDocument(props: { readonly sheet: Sheet }) {
  const { sheet } = props;
  const { response, at, isDrill } = sheet;
  const { t, pick, language } = useText();
  const paper = useMemo(() => paperOf(response), [response]);
  const posts = paper.posts.filter((post) => post.cards.length > 0 || post.next.length > 0);
  const idle = paper.posts.filter((post) => !posts.includes(post));
  const drill = isDrill ? t('paper.page.drill') : '';
  const parts = [
    { id: 'cover', title: t('paper.cover.title') },
    ...posts.map(({ id, title }) => ({ id, title: pick(title) })),
    { id: 'phones', title: t('paper.phones.title') },
    { id: 'log', title: t('paper.log.name') },
  ];
  const rules = pageRules(
    parts.map(({ id, title }) => ({ id, title: `${drill}${title}` })),
    {
      product: `${t('common.product')} · ${t('paper.page.head', { id: shortId(response.id) })}`,
      printed: t('paper.page.printed', { time: `${beijingDate(at)} ${beijingClock(at)}` }),
      note: `${drill}${t('paper.page.note')}`,
      number: t('paper.page.number'),
    },
  );
  return createPortal(
    <SheetContext value={sheet}>
      <div id="src-paper" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-hidden>
        <style>{rules}</style>
        {isDrill ? <div className="src-paper-watermark">{t('common.mode.drill')}</div> : null}
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
      </div>
    </SheetContext>,
    document.body,
  );
}
