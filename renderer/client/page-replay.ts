/**
 * What this page replays: the id of a response, `package` for one that a person gives, or undefined on every other page. `?run=` beside it names the run whose
 * desk holds the response.
 */
export const pageReplay = (): string | undefined => inAddress('replay');

/** The line of the record at which this page's replay begins; the first, where the address names none. */
export function pageReplayLine(): number {
  const line = Number(inAddress('line'));
  return Number.isSafeInteger(line) && line > 0 ? line : 1;
}

function inAddress(name: string): string | undefined {
  // Tests of parts of the page have no address.
  const { location } = globalThis as { readonly location?: Location };
  return new URLSearchParams(location?.search).get(name) ?? undefined;
}
