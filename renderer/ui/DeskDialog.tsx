import { Dialog, type DialogProps } from '@blueprintjs/core';
import { LearningIcon } from '@blueprintjs/icons';
import { useIsDrill } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { useDrillWords } from './use-drill-words.ts';
import './dialog.css';

/**
 * The frame of every dialog. In a drill its title says so, and under the title stands that nobody real hears of it: the one place where a dialog becomes
 * that of a drill.
 */
export function DeskDialog(props: Omit<DialogProps, 'isOpen' | 'title'> & { readonly title: string }) {
  const { title, className, children, ...rest } = props;
  const { t } = useText();
  const isDrill = useIsDrill();
  const inDrill = useDrillWords();
  return (
    <Dialog
      isOpen
      isCloseButtonShown={false}
      {...rest}
      title={inDrill(title)}
      className={['src-dialog', isDrill ? 'src-dialog--drill' : '', className ?? ''].join(' ').trim()}
    >
      {isDrill ? (
        <p className="src-dialog__drill">
          <LearningIcon size={14} /> {t('drillLook.noRealUnit')}
        </p>
      ) : null}
      {children}
    </Dialog>
  );
}
