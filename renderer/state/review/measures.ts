import { v7 } from 'uuid';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { request } from '../../client/request.ts';
import { sayWhy } from '../messages.ts';

/** Beijing days of awareness, both included; open where left out. */
export interface MeasuredSpan {
  readonly from?: string;
  readonly to?: string;
}

/** What was measured last. It is counted on while other tabs are shown, so it is kept here. */
interface Measured {
  /** The job that counts. */
  readonly job: string | undefined;
  readonly span: MeasuredSpan;
  readonly counted: RequestOutput<'readMeasures'> | undefined;
}

const store = createStore<Measured>(() => ({ job: undefined, span: {}, counted: undefined }));

export const useMeasured = (): Measured => useStore(store);

/** Counts the measures of a span anew; what was counted before stands until then. */
export async function countMeasures(span: MeasuredSpan): Promise<void> {
  if (store.getState().job !== undefined) return;
  const job = v7();
  store.setState({ job, span });
  const answer = await request('readMeasures', { job, ...span });
  store.setState({ job: undefined });
  if (answer.kind === 'done') store.setState({ counted: answer.value });
  else sayWhy(answer, () => void countMeasures(span));
}
