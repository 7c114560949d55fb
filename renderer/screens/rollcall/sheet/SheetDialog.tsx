import { Callout } from '@blueprintjs/core';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog } from '../../../ui/index.ts';
import { usePrint } from '../../../ui/paper/use-print.ts';
import type { CallSheet } from './call-sheet.ts';
import { SheetDocument } from './SheetDocument.tsx';

/** Prints a roll-call sheet at once; stays to say what to do with it, so that it can be printed again from the browser's own menu. */
export function SheetDialog(props: { readonly sheet: CallSheet; readonly onClose: () => void }) {
  const { sheet, onClose } = props;
  const { t } = useText();
  const isSent = usePrint();
  return (
    <ReadDialog title={t('calls.sheet.print')} onClose={onClose}>
      <Callout role="status" {...(isSent ? { title: t('calls.sheet.sent') } : {})}>
        {t('calls.sheet.about', { n: sheet.targets.length })}
      </Callout>
      <SheetDocument sheet={sheet} />
    </ReadDialog>
  );
}
