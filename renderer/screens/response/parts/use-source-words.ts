import { derivedFrom } from '../../../../shared/plan/derived.ts';
import type { Fact } from '../../../../shared/plan/schema.ts';
import { entryOfLine } from '../../../../shared/reporting/correct.ts';
import type { FactEntry } from '../../../../shared/reporting/state.ts';
import { missingFigure } from '../../../../shared/response/station-plan.ts';
import { useText } from '../../../text/use-text.ts';
import { useStanding } from '../desk.ts';
import { listed } from './join-words.ts';

/** Titles of the facts that a fact is worked out from, in the language of the screen; empty for one that people record. */
export function useInputWords(fact: Fact | undefined): string {
  const { response } = useStanding();
  const { t, pick } = useText();
  if (!fact?.derive) return '';
  const plan = response.plans.find(({ compiled }) => compiled.plan.facts.includes(fact))?.compiled.plan;
  const titles = derivedFrom(fact).map((id) => plan?.facts.find((one) => one.id === id)?.title);
  return listed(
    t,
    titles.map((title) => (title ? `“${pick(title)}”` : '?')),
  );
}

/** Who says a value, what it was worked out from, or which figure of the station plan is lacking for that. */
export function useSourceWords(
  fact: Fact | undefined,
  entry: Pick<FactEntry, 'source' | 'channel' | 'certainty' | 'version'>,
): string {
  const { response } = useStanding();
  const { t, pick } = useText();
  const inputs = useInputWords(fact);
  if (entry.channel !== 'derived' || inputs === '') return entry.source;
  const about = entryOfLine(response.reporting, entry.version)?.line.about;
  const missing = fact && entry.certainty === 'unknown' ? missingFigure(response, fact, about) : undefined;
  return missing ? pick(missing) : t('facts.from', { inputs });
}
