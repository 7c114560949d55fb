import type { Inquiry } from './inquiry-state.ts';
import { LINE_FACTS, lineIn, lineOfTitle, OWN_LINE_FACTS, REPORT_LINES, saysUnknown } from './report-lines.ts';
import { linesOf, type FactLine, type Reporting } from './state.ts';

/** All inquiries, oldest first. */
export function inquiriesOf({ inquiries = {} }: Reporting): readonly Inquiry[] {
  return Object.values(inquiries).sort((a, b) => a.version - b.version);
}

export function openInquiries(reporting: Reporting): readonly Inquiry[] {
  return inquiriesOf(reporting).filter((inquiry) => inquiry.closed === undefined);
}

/** The inquiry about a line of the report, if one was ever opened. */
export function inquiryOfLine({ inquiries = {} }: Reporting, line: string): Inquiry | undefined {
  return inquiries[`line:${line}`];
}

/**
 * Journal lines of the facts that answer an inquiry; undefined while it is not answered. At least one of them is newer than the inquiry: what was known
 * when the report said "unknown" is no answer to it. `known` tells which facts the general plan has.
 */
export function answersTo(
  inquiry: Inquiry,
  reporting: Reporting,
  known: (fact: string) => boolean,
): readonly number[] | undefined {
  const lines = wantedLines(inquiry, reporting, known);
  const newest = lines?.map((line) => line.entries.at(-1));
  if (!newest || newest.length === 0 || !newest.every((entry) => entry && entry.certainty !== 'unknown'))
    return undefined;
  const versions = newest.flatMap((entry) => entry?.version ?? []);
  return versions.some((version) => version > inquiry.version) ? versions : undefined;
}

/** Fact lines that all have to be known; undefined while one of them does not stand on the board at all. */
function wantedLines(
  { about, title }: Inquiry,
  reporting: Reporting,
  known: (fact: string) => boolean,
): readonly FactLine[] | undefined {
  const all = Object.values(reporting.facts);
  if (about.startsWith('fact:')) return all.filter((line) => aboutFact(line) === about);
  const line = about.startsWith('line:') ? lineOfTitle(title) : undefined;
  const titles = line ? titlesOf(line) : [title];
  const free = all.filter(({ label, entries }) => label !== undefined && titles.includes(label) && isKnown(entries));
  if (free.length > 0) return free;
  if (line === 'scope') return all.filter((one) => !hasOwnLine(one));
  const facts = line ? (LINE_FACTS[line] ?? []).map((id) => `general/${id}`).filter(known) : [];
  const found = facts.map((fact) => linesOf(reporting, fact));
  return found.some((one) => one.length === 0) ? undefined : found.flat();
}

const isKnown = (entries: FactLine['entries']) => entries.at(-1)?.certainty !== 'unknown';

function hasOwnLine({ fact, label }: FactLine): boolean {
  const [plan, id = ''] = fact.split('/');
  return (plan === 'general' && OWN_LINE_FACTS.includes(id)) || lineOfTitle(label) !== undefined;
}

const aboutFact = ({ fact, about }: Pick<FactLine, 'fact' | 'about'>) =>
  `fact:${fact}${about === undefined ? '' : `@${about}`}`;

const titlesOf = (line: keyof typeof REPORT_LINES) => [REPORT_LINES[line].zh, REPORT_LINES[line].en];

/** A report that says under the title of an inquiry something other than "unknown" answers it, whoever wrote the line. */
export function isAnsweredIn(words: string, { about, title }: Inquiry): boolean {
  const line = about.startsWith('line:') ? lineOfTitle(title) : undefined;
  const said = lineIn(words, line ? titlesOf(line) : [title]);
  return said !== undefined && said !== '' && !saysUnknown(said);
}
