import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { beijingClock, beijingDate, type Instant } from '../../../shared/base/instant.ts';
import { useText } from '../../text/use-text.ts';
import { pageRules } from './page-rules.ts';
import './paper-frame.css';

/**
 * What is to be printed. While it is there it is what prints, and nothing else of the page does; on the screen it is laid out out of sight, so that
 * its fonts are loaded by the time it is printed.
 */
export function PaperFrame(props: {
  /** Each with pages of its own, headed by its title. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  /** Says more than the name of the product in the head of every page. */
  readonly about?: string;
  readonly note: string;
  readonly at: Instant;
  readonly isDrill: boolean;
  readonly children: ReactNode;
}) {
  const { parts, about, note, at, isDrill, children } = props;
  const { t, language } = useText();
  const drill = isDrill ? t('paper.page.drill') : '';
  const rules = pageRules(
    parts.map(({ id, title }) => ({ id, title: `${drill}${title}` })),
    {
      product: `${t('common.product')}${about === undefined ? '' : ` · ${about}`}`,
      printed: t('paper.page.printed', { time: `${beijingDate(at)} ${beijingClock(at)}` }),
      note: `${drill}${note}`,
      number: t('paper.page.number'),
    },
  );
  return createPortal(
    <div id="src-paper" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-hidden>
      <style>{rules}</style>
      {isDrill ? <div className="src-paper-watermark">{t('common.mode.drill')}</div> : null}
      {children}
    </div>,
    document.body,
  );
}
