import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import type { RunSummary } from '../../../shared/contract/drills.ts';
import { shortId } from '../../../shared/response/step-number.ts';
import type { Translate } from '../../text/use-text.ts';

/** Which record a fork leaves, and when. */
export function forkWords(t: Translate, fork: NonNullable<RunSummary['fork']>): string {
  return t(fork.mode === 'live' ? 'drillLook.forkOfRecord' : 'drillLook.forkOfDrill', {
    response: shortId(fork.response),
    at: `${beijingDate(fork.at)} ${beijingClock(fork.at)}`,
  });
}
