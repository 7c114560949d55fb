import type { Instant } from '../../shared/base/instant.ts';
import { firstReportsMeasured } from './measure-first-reports.ts';
import { messagesMeasured } from './measure-messages.ts';
import { responsesMeasured } from './measure-responses.ts';
import { rollCallsMeasured } from './measure-roll-calls.ts';
import type { DayOptions } from './measured-days.ts';
import { print } from './print.ts';

/** Every measure as one JSON value, each as its own command prints it. 0 when measured, 1 when a record cannot be read, 2 for a wrong call. */
export async function measureEverything(
  call: DayOptions & { readonly folder: string; readonly plansFolder: string; readonly now: Instant },
): Promise<number> {
  const responses = await responsesMeasured(call);
  // What is wrong with the days has been said by now, once.
  if (!responses) return 2;
  const all = {
    responses,
    firstReports: firstReportsMeasured(call),
    rollCalls: rollCallsMeasured(call),
    messages: messagesMeasured(call),
  };
  print(true, all, () => []);
  return responses.unread.length === 0 ? 0 : 1;
}
