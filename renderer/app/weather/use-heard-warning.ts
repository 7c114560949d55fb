import { beijingStamp } from '../../../shared/base/instant.ts';
import type { SpecialPlan } from '../../../shared/plan/schema.ts';
import type { Warning } from '../../../shared/weather/state.ts';
import { now, useWarningCase, useWeatherTables } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { areaWords, issuerOf, warningName } from '../../ui/weather/index.ts';

/** What a call form begins with when a response is begun for a warning. */
export interface HeardWarning {
  readonly what: string;
  readonly source: string;
  readonly channel: 'phone' | 'message';
  readonly decided: { readonly warning: Warning; readonly plan: SpecialPlan };
}

/** The words of a warning for the call form; undefined without one, and once it is over. */
export function useHeardWarning(id: string | undefined): HeardWarning | undefined {
  const { t, pick } = useText();
  const tables = useWeatherTables();
  const found = useWarningCase(id);
  if (!tables || !found?.plan) return undefined;
  const { warning, plan } = found;
  const wording = { t, pick, tables };
  const what = t('weather.heard', {
    sender: issuerOf(warning),
    time: beijingStamp(warning.issuedAt, now()),
    name: warningName(wording, warning),
    area: areaWords(wording, warning),
  });
  return {
    what: warning.description === undefined ? what : `${what}\n${warning.description}`,
    source: issuerOf(warning),
    channel: warning.how === 'hand' ? 'phone' : 'message',
    decided: { warning, plan },
  };
}
