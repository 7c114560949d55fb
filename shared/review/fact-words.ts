import { beijingClock, beijingDate, beijingTime, durationOf, MINUTE, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { Fact } from '../plan/schema.ts';
import type { FactValue } from '../reporting/events.ts';
import { voiceOf } from '../reporting/stale.ts';
import type { FactEntry, FactLine } from '../reporting/state.ts';
import type { Response } from '../response/state.ts';
import { valueText } from './fact-sentence.ts';

/** Facts as reports say them: times in full, choices by their titles, estimates marked as such. */

/** How long another source's figure stands beside the newest one when the plan does not say when it goes stale. */
const STANDS = 30 * MINUTE;

/** The plan's entry for `<plan key>/<fact id>`; undefined for a fact that no plan in this response names. */
export function findFact(response: Response, key: string): Fact | undefined {
  const slash = key.indexOf('/');
  const plan = response.plans.find((one) => one.pinned.key === key.slice(0, slash));
  return plan?.compiled.plan.facts.find((one) => one.id === key.slice(slash + 1));
}

/** A moment as it is read out and written in a report: `7月30日13时05分`. */
export function reportTime(at: Instant): Text {
  const { month, day, hour, minute } = beijingTime(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return text(`${month}月${day}日${two(hour)}时${two(minute)}分`, `${beijingDate(at)} ${beijingClock(at)}`);
}

export function factLineTitle(response: Response, line: FactLine): Text {
  const title = findFact(response, line.fact)?.title ?? text(line.label ?? line.fact, line.label ?? line.fact);
  return line.about === undefined ? title : text(`${title.zh}（${line.about}）`, `${title.en} (${line.about})`);
}

export function factWords(fact: Fact | undefined, entry: Pick<FactEntry, 'value' | 'certainty'>): Text {
  if (entry.certainty === 'unknown' || entry.value === undefined) return text('不明', 'unknown');
  const said = valueWords(fact, entry.value);
  if (entry.certainty !== 'estimated') return said;
  // "About" goes with a figure; of words one says that they are a guess.
  return typeof entry.value === 'string'
    ? text(`${said.zh}（估计）`, `${said.en} (estimated)`)
    : text(`约 ${said.zh}`, `about ${said.en}`);
}

function valueWords(fact: Fact | undefined, value: FactValue): Text {
  if (fact?.type === 'time' && typeof value === 'number') return reportTime(value);
  const choice = fact?.choices?.find((one) => one.id === value);
  return choice?.title ?? valueText(value, fact?.unit);
}

/** What is known of a fact: the newest value, marked where the console has worked it out, and beside it what other sources say now if they disagree. */
export function factLineWords(response: Response, line: FactLine): Text {
  const fact = findFact(response, line.fact);
  const newest = line.entries.at(-1);
  if (!newest) return text('不明', 'unknown');
  const said = factWords(fact, newest);
  const rivals = rivalsOf(line, fact?.staleAfter);
  if (rivals.length === 0) {
    const isDerived = newest.channel === 'derived' && newest.certainty !== 'unknown';
    return isDerived ? text(`${said.zh}（推算）`, `${said.en} (worked out)`) : said;
  }
  const others = rivals.map((one) => ({ words: factWords(fact, one), source: one.source }));
  return text(
    `${said.zh}（${newest.source}）；另有 ${others.map((one) => `${one.words.zh}（${one.source}）`).join('、')}，待核对`,
    `${said.en} (${newest.source}); also ${others.map((one) => `${one.words.en} (${one.source})`).join(', ')}, to be checked`,
  );
}

/** The newest word of each other source that is still fresh and says something else. */
function rivalsOf(line: FactLine, staleAfter: string | undefined): readonly FactEntry[] {
  const newest = line.entries.at(-1);
  if (!newest) return [];
  const stands = staleAfter === undefined ? STANDS : durationOf(staleAfter);
  const bySource = new Map(line.entries.map((entry) => [voiceOf(entry), entry]));
  return [...bySource.values()].filter(
    (entry) =>
      voiceOf(entry) !== voiceOf(newest) &&
      entry.certainty !== 'unknown' &&
      newest.at - entry.at <= stands &&
      !isSameValue(entry, newest),
  );
}

export function isSameValue(a: Pick<FactEntry, 'value'>, b: Pick<FactEntry, 'value'>): boolean {
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** Fact lines of the plans in force in the order the plans name them, then those that no plan foresaw. */
export function factLines(response: Response): readonly FactLine[] {
  const place = new Map<string, number>();
  for (const plan of response.plans) {
    for (const fact of plan.compiled.plan.facts) place.set(`${plan.pinned.key}/${fact.id}`, place.size);
  }
  const rank = (line: FactLine) => place.get(line.fact) ?? place.size;
  return Object.values(response.reporting.facts).toSorted(
    (a, b) => rank(a) - rank(b) || ((a.about ?? '') < (b.about ?? '') ? -1 : 1),
  );
}
