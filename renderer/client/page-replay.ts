/**
 * What this page replays: the id of a response, `package` for one that a person gives, or undefined on every other page. `?run=` beside it names the run whose
 * desk holds the response.
 */
export function pageReplay(): string | undefined {
  // Tests of parts of the page have no address.
  const { location } = globalThis as { readonly location?: Location };
  return new URLSearchParams(location?.search).get('replay') ?? undefined;
}
