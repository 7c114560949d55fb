import { derivedFrom } from '../../../../shared/plan/derived.ts';
import type { Fact } from '../../../../shared/plan/schema.ts';
import type { FactEntry } from '../../../../shared/reporting/state.ts';
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

/** Who says a value, or what it was worked out from. */
export function useSourceWords(fact: Fact | undefined, entry: Pick<FactEntry, 'source' | 'channel'>): string {
  const { t } = useText();
  const inputs = useInputWords(fact);
  return entry.channel === 'derived' && inputs !== '' ? t('facts.from', { inputs }) : entry.source;
}
