import { factKey, type FactLine, type Reporting } from './state.ts';

/** Every line about one train or place now bears another name; where that has a line of the fact already, both become one. */
export function withAboutRenamed(reporting: Reporting, from: string, to: string): Reporting {
  const facts: Record<string, FactLine> = {};
  for (const [key, line] of Object.entries(reporting.facts)) {
    const renamed = line.about === from;
    const target = renamed ? factKey(line.fact, to) : key;
    const other = facts[target];
    const entries = other
      ? [...other.entries, ...line.entries].sort((a, b) => a.at - b.at || a.version - b.version)
      : line.entries;
    facts[target] = renamed || other ? { ...line, about: to, entries } : line;
  }
  return { ...reporting, facts };
}

/** The board without what was recorded about one train or place: it is none. The journal still has it. */
export function withoutAbout(reporting: Reporting, about: string): Reporting {
  const facts = Object.entries(reporting.facts).filter(([, line]) => line.about !== about);
  return { ...reporting, facts: Object.fromEntries(facts) };
}

/** The facts that have a line about a train or place. */
export function factsAbout({ facts }: Reporting, about: string): readonly string[] {
  return Object.values(facts).flatMap((line) => (line.about === about ? [line.fact] : []));
}
