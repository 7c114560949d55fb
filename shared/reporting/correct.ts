import type { FactEntry, FactLine, Reporting } from './state.ts';

/** The fact entry that a journal line recorded, with the line of the board it stands in; undefined when that line is no fact in force. */
export function entryOfLine(
  reporting: Reporting,
  version: number,
): { readonly key: string; readonly line: FactLine; readonly entry: FactEntry } | undefined {
  for (const [key, line] of Object.entries(reporting.facts)) {
    const entry = line.entries.find((one) => one.version === version);
    if (entry) return { key, line, entry };
  }
  return undefined;
}

/** The fact board without what one journal line recorded: it was wrong and counts no more. The journal still has it. */
export function withoutEntry(reporting: Reporting, version: number): Reporting {
  const found = entryOfLine(reporting, version);
  if (!found) return reporting;
  const entries = found.line.entries.filter((one) => one !== found.entry);
  const { [found.key]: _, ...others } = reporting.facts as Record<string, FactLine>;
  return {
    ...reporting,
    facts: entries.length === 0 ? others : { ...others, [found.key]: { ...found.line, entries } },
  };
}
