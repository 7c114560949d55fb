import { Button } from '@blueprintjs/core';
import { InboxIcon, IssueIcon, TickCircleIcon, TimeIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { MINUTE } from '../../../../shared/base/instant.ts';
import type { SentReport } from '../../../../shared/reporting/state.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { unitTitle } from '../../../../shared/review/names.ts';
import { useNow } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { RECEIPT_WITHIN, receiptState } from './receipt-state.ts';

/** Who has the report, recipient by recipient: read back by whom and when, awaited, or missing. */
export function Receipts(props: { readonly response: Response; readonly report: SentReport }) {
  const { response, report } = props;
  const { t, pick } = useText();
  // In a closed response nothing goes on running.
  const ticking = useNow();
  const now = response.closed?.at ?? ticking;
  const [asking, setAsking] = useState<string>();
  return (
    <ul className="src-receipts" aria-label={t('reports.chain.receipts')}>
      {report.recipients.map((to) => {
        const unit = pick(unitTitle(response, to.unit));
        const state = receiptState(report, to, now);
        const since = { time: durationWords(t, now - report.at) };
        return (
          <li key={to.unit} className="src-receipts__one">
            <span className="src-receipts__unit">{unit}</span>
            {state === 'read-back' ? (
              <Tag tone="good" icon={<TickCircleIcon size={14} />}>
                {to.takenBy} {to.readBackAt === undefined ? null : <Stamp at={to.readBackAt} />}{' '}
                {t('reports.chain.readBack')}
              </Tag>
            ) : (
              <>
                <Tag
                  tone={state === 'missing' ? 'bad' : 'plain'}
                  icon={state === 'missing' ? <IssueIcon size={14} /> : <TimeIcon size={14} />}
                  title={t('reports.chain.missingHint', { m: RECEIPT_WITHIN / MINUTE })}
                >
                  {t(state === 'missing' ? 'reports.chain.missing' : 'reports.chain.waiting', since)}
                </Tag>
                {response.closed ? null : (
                  <Button
                    size="small"
                    icon={<InboxIcon />}
                    aria-label={t('reports.chain.acknowledgeOf', { unit })}
                    onClick={() => setAsking(to.unit)}
                  >
                    {t('reports.chain.acknowledge')}
                  </Button>
                )}
              </>
            )}
          </li>
        );
      })}
      {asking === undefined ? null : (
        <ReceiptDialog response={response} report={report} unit={asking} onClose={() => setAsking(undefined)} />
      )}
    </ul>
  );
}
