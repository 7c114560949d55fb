import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { defined } from '../../shared/base/defined.ts';
import type { FirstReport } from '../../shared/review/first-report-rate.ts';
import { request } from '../client/request.ts';
import { sayWhy } from './messages.ts';

/** The first-report rate as last counted. It is counted on while other screens are shown, so it is kept here and not in the panel. */
interface FirstReportCount {
  readonly counting: boolean;
  readonly failed: boolean;
  readonly counted: { readonly reports: readonly FirstReport[]; readonly unread: readonly string[] } | undefined;
}

const store = createStore<FirstReportCount>(() => ({ counting: false, failed: false, counted: undefined }));

export function useFirstReports(): FirstReportCount {
  return useStore(store);
}

/** Counts anew from the rows of the journal; what was counted before stays until then. */
export async function countFirstReports(): Promise<void> {
  if (store.getState().counting) return;
  store.setState({ counting: true, failed: false });
  const answer = await request('measureFirstReports', {});
  if (answer.kind === 'done') {
    const { reports, unread } = answer.value;
    store.setState({ counting: false, counted: { reports: reports.map(defined), unread } });
    return;
  }
  store.setState({ counting: false, failed: true });
  sayWhy(answer, () => void countFirstReports());
}
