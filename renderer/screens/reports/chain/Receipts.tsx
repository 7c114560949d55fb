import { useState } from 'react';
import type { SentReport } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Receipt } from './Receipt.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';

/** Who has the report, recipient by recipient: read back by whom and when, awaited, or missing. */
export function Receipts(props: { readonly response: Response; readonly report: SentReport }) {
  const { response, report } = props;
  const { t } = useText();
  // In a closed response nothing goes on running.
  const ticking = useNow();
  const now = response.closed?.at ?? ticking;
  const [asking, setAsking] = useState<string>();
  return (
    <ul className="src-receipts" aria-label={t('reports.chain.receipts')}>
      {report.recipients.map((to) => (
        <Receipt
          key={to.unit}
          response={response}
          report={report}
          to={to}
          now={now}
          onAcknowledge={() => setAsking(to.unit)}
        />
      ))}
      {asking === undefined ? null : (
        <ReceiptDialog response={response} report={report} unit={asking} onClose={() => setAsking(undefined)} />
      )}
    </ul>
  );
}
