import { useEffect } from 'react';
import { useText } from '../../text/use-text.ts';
import type { useFramed } from './use-framed.ts';

/** Links of the page's head: the icon shown, and the one for drills, which the page brings along. */
const SHOWN = 'link[rel=icon]';
const FOR_DRILLS = 'link[data-for=drill]';

/** The window's own title and icon say it too: a drill is never taken for the real thing in a task bar. */
export function useWindowTitle(framed: ReturnType<typeof useFramed>): void {
  const { t } = useText();
  const product = t('common.product');
  const mark = t(framed?.role === 'player' && framed.run?.fork ? 'drillLook.forkMark' : 'drillLook.mark');
  const title = framed ? [`${mark}${framed.run?.title ?? product}`, product].join(' · ') : product;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const isFramed = framed !== undefined;
  useEffect(() => {
    const shown = document.querySelector<HTMLLinkElement>(SHOWN);
    const icon = document.querySelector<HTMLLinkElement>(FOR_DRILLS)?.href;
    const usual = shown?.href;
    if (!isFramed || !shown || icon === undefined || usual === undefined) return;
    shown.href = icon;
    return () => {
      shown.href = usual;
    };
  }, [isFramed]);
}
