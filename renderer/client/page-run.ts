/** The run whose desk this page shows; undefined on a page of the live desk. */
export function pageRun(): string | undefined {
  return new URLSearchParams(globalThis.location.search).get('run') ?? undefined;
}
