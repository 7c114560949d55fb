import { Callout } from '@blueprintjs/core';
import type { PeriodSheet } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReadDialog } from '../../../ui/index.ts';
import { PaperSheet } from '../../../ui/paper/PaperSheet.tsx';
import { usePrint } from '../../../ui/paper/use-print.ts';
import { Notes, SheetTable, titleOf } from './SheetView.tsx';

/** Prints the sheets at once; stays, so that they can be printed again from the browser's own menu. */
export function PrintDialog(props: { readonly sheets: readonly PeriodSheet[]; readonly onClose: () => void }) {
  const { sheets, onClose } = props;
  const { t } = useText();
  const isSent = usePrint();
  return (
    <ReadDialog title={t('period.print')} onClose={onClose}>
      <Callout role="status" {...(isSent ? { title: t('period.sent') } : {})}>
        {t('period.printing', { n: sheets.length })}
      </Callout>
      <PaperSheet title={t('period.title')} note={t('period.paperNote')}>
        {sheets.map((sheet) => (
          <section key={sheet.name} className="src-period__paper">
            <h2>{titleOf(sheet)}</h2>
            <Notes sheet={sheet} />
            <SheetTable sheet={sheet} />
          </section>
        ))}
      </PaperSheet>
    </ReadDialog>
  );
}
