import { beijingClock, beijingDate, type Instant } from '../../base/instant.ts';
import type { ReportKind } from '../../reporting/events.ts';
import type { Response } from '../../response/state.ts';
import { reportName } from '../../reporting/report-name.ts';
import type { DocumentForm } from './document.ts';
import { FORM_NAMES } from './words.ts';

/**
 * `值班快报-丰台-首报-20261127-1305`: what it is, where, which report, when it went; no extension. The name is Chinese whatever the screen shows, so that
 * the folder sorts the same for everybody.
 */
export function documentName(
  response: Response,
  report: { readonly kind: ReportKind; readonly number: number; readonly at: Instant },
  form: DocumentForm,
  isDraft: boolean,
): string {
  const parts = [
    ...(response.mode === 'drill' ? ['演练'] : []),
    ...(isDraft ? ['草稿'] : []),
    FORM_NAMES[form].zh,
    shortStation(response),
    reportName(report.kind, report.number).zh,
    beijingDate(report.at).replaceAll('-', ''),
    beijingClock(report.at).replace(':', ''),
  ];
  return parts.join('-');
}

/** 丰台 for 北京丰台站; 北站 keeps its 站, or nothing would be left that names it. */
function shortStation(response: Response): string {
  const plan = response.plans.find((one) => one.pinned.tier === 'station')?.compiled.plan;
  const short = plan?.short.zh ?? response.station;
  return (/^(..+)站$/u.exec(short)?.[1] ?? short).replaceAll(/[^\p{L}\p{N}-]/gu, '');
}
