import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../../shared/contract/requests.ts';
import { request } from '../../../client/request.ts';
import { sayWhy, useView } from '../../../state/index.ts';
import type { Span } from './spans.ts';

export type Rates = RequestOutput<'readRollCallRates'>;

/** Rates of a span as the backend counts them from the journal; counted anew when a call begins or ends. */
export function useRates({ from, until }: Span): {
  readonly rates: Rates | 'loading' | 'failed';
  readonly reload: () => void;
} {
  const [read, setRead] = useState<{ readonly span: string; readonly rates: Rates | 'failed' }>();
  const [asked, setAsked] = useState(0);
  const calls = useView(({ duty }) => {
    const ended = duty.rollCalls.filter((call) => call.closedAt !== undefined).length;
    return `${duty.day} ${duty.rollCalls.length} ${ended} ${duty.cityCalls.length}`;
  });
  const span = `${from} ${until}`;
  useEffect(() => {
    let isWanted = true;
    void request('readRollCallRates', { from, until }).then((answer) => {
      if (!isWanted) return;
      if (answer.kind !== 'done') sayWhy(answer);
      setRead({ span, rates: answer.kind === 'done' ? answer.value : 'failed' });
    });
    return () => {
      isWanted = false;
    };
  }, [from, until, span, calls, asked]);
  return { rates: read?.span === span ? read.rates : 'loading', reload: () => setAsked(asked + 1) };
}
