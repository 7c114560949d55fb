import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Response } from '../../../../shared/response/state.ts';
import { useNow, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useKeys } from '../../../ui/index.ts';
import { proposalsOf } from '../model/proposals.ts';
import { ProposalCard } from './ProposalCard.tsx';
import './proposals.css';

/** What the readings ask people to decide: another level, another plan. V, or an alarm, leads to the first that waits. */
export const Proposals = memo(function Proposals(props: { readonly response: Response }) {
  const { response } = props;
  const { t } = useText();
  const now = useNow(60_000);
  const place = useView((state) => state.screen);
  const proposals = useMemo(() => proposalsOf(response, now), [response, now]);
  const list = useRef<HTMLUListElement>(null);
  const [wide, setWide] = useState<string>();
  const first = proposals.find((one) => one.state !== 'declined') ?? proposals[0];
  const firstKey = first?.key;
  const enter = useCallback(() => {
    setWide(firstKey);
    const at = list.current?.querySelector(`[data-first] button`);
    if (at instanceof HTMLElement) at.focus();
  }, [firstKey]);
  useKeys([
    {
      combo: 'v',
      label: t('alarms.threshold.key'),
      group: t('response.title'),
      disabled: first === undefined,
      onPress: enter,
    },
  ]);
  const isWanted = place.params['at'] === 'threshold';
  useEffect(() => {
    if (isWanted) enter();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each time somebody asks for this place, also for the same one again
  }, [place]);
  if (proposals.length === 0) return null;
  return (
    <ul className="src-proposals" aria-label={t('alarms.threshold.group')} ref={list}>
      {proposals.map((proposal) => (
        <ProposalCard
          key={proposal.key}
          proposal={proposal}
          isFirst={proposal === first}
          wide={proposal === first && proposal.key === wide && proposal.readings.length > 1}
        />
      ))}
    </ul>
  );
});
