/** Chapters 3 to 5 say what is done; the rest says why, who and with what. */
export function asksForStep(clause: string): boolean {
  return /^[345](\.|$)/.test(clause);
}

/** A clause number and the headings it stands under, from the outermost in: `4.2.1` gives `4`, `4.2`, `4.2.1`. */
export function headingsOf(clause: string): readonly string[] {
  const parts = clause.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
}
