import { Button, Callout } from '@blueprintjs/core';
import { useMemo } from 'react';
import { heldProposal } from '../../../../shared/response/trains/train-proposals.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

/** The cards count other trains than the fact board says: one press writes their number down. Nothing where both agree. */
export function HeldCount(props: { readonly response: Response }) {
  const { response } = props;
  const { t } = useText();
  const { busy, act } = useAct(response.id);
  const proposal = useMemo(() => heldProposal(response), [response]);
  if (!proposal) return null;
  const { fact, trains, told } = proposal;
  const said = typeof told?.value === 'number' ? told.value : undefined;
  const record = () =>
    act({
      type: 'RecordFact',
      fact,
      value: trains.length,
      certainty: 'known',
      source: t('trains.count.source', { trains: trains.join(' ') }),
      channel: 'hand',
    });
  return (
    <Callout className="src-held__count" compact>
      <span>
        {said === undefined
          ? t('trains.count.untold', { n: trains.length })
          : t('trains.count.other', { n: trains.length, said })}
      </span>
      <Button size="small" loading={busy} disabled={busy} onClick={() => void record()}>
        {t('trains.count.record', { n: trains.length })}
      </Button>
    </Callout>
  );
}
