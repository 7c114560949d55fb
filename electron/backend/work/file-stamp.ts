import { beijingClock, beijingDate, type Instant } from '../../../shared/base/instant.ts';

/** `20230730-130530` in Beijing: the part of a file name that says when it was made. */
export function fileStamp(at: Instant): string {
  return `${beijingDate(at).replaceAll('-', '')}-${beijingClock(at, true).replaceAll(':', '')}`;
}
