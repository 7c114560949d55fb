import { Button } from '@blueprintjs/core';
import { IssueIcon, TimelineEventsIcon } from '@blueprintjs/icons';
import { missingReceipts } from '../../../../shared/reporting/receipts.ts';
import { receiptRuleOf } from '../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

export const CHAIN_ID = 'report-chain';

export function showChain(): void {
  const chain = document.getElementById(CHAIN_ID);
  chain?.scrollIntoView({ block: 'start' });
  chain?.focus({ preventScroll: true });
}

/** Down to what has gone; says so when a receipt is missing there. */
export function ToChain(props: { readonly response: Response }) {
  const { t } = useText();
  const now = useNow(10_000);
  const { sent } = props.response.reporting;
  const missing = missingReceipts(sent, now, receiptRuleOf(props.response).within);
  return (
    <Button
      intent={missing > 0 ? 'danger' : 'none'}
      icon={missing > 0 ? <IssueIcon /> : <TimelineEventsIcon />}
      onClick={showChain}
    >
      {t('reports.chain.go', { n: sent.length })}
      {missing > 0 ? ` · ${t('reports.chain.open', { n: missing })}` : null}
    </Button>
  );
}
