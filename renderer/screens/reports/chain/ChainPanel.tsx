import { IssueIcon } from '@blueprintjs/icons';
import { useEffect, useMemo } from 'react';
import { missingReceipts } from '../../../../shared/reporting/receipts.ts';
import { receiptRuleOf } from '../../../../shared/response/general-plan.ts';
import { reportChain } from '../../../../shared/review/report-chain.ts';
import { useNow, useView, type Folded } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { dialogIsOpen, Panel, Tag } from '../../../ui/index.ts';
import { ChainItem } from './ChainItem.tsx';
import { CHAIN_ID, showChain } from './ToChain.tsx';

/** Everything that has gone, in order, never overwritten. */
export function ChainPanel(props: { readonly folded: Folded }) {
  const { folded } = props;
  const { response } = folded;
  const { t } = useText();
  const ticking = useNow(10_000);
  const now = response.closed?.at ?? ticking;
  const isWanted = useView((state) => state.screen.params['at'] === 'chain');
  useEffect(() => {
    if (isWanted && !dialogIsOpen()) showChain();
  }, [isWanted]);
  const chain = useMemo(() => reportChain(response), [response]);
  const missing = missingReceipts(response.reporting.sent, now, receiptRuleOf(response).within);
  return (
    <Panel
      title={t('reports.chain.panel')}
      aside={
        missing === 0 ? null : (
          <Tag tone="bad" icon={<IssueIcon size={14} />}>
            {t('reports.chain.open', { n: missing })}
          </Tag>
        )
      }
      flush
    >
      {chain.length === 0 ? <p className="src-muted src-chain__empty">{t('reports.chain.empty')}</p> : null}
      <ol className="src-chain" id={CHAIN_ID} tabIndex={-1}>
        {chain.map((link, index) => (
          <ChainItem key={link.report.version} folded={folded} link={link} isLast={index === chain.length - 1} />
        ))}
      </ol>
    </Panel>
  );
}
