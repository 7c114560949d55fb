/** A name as one would type it into the search: without what stands in brackets after it. */
export function searchWords(name: string): string {
  return name.replace(/（[^）]*）|\([^)]*\)/g, ' ').trim() || name;
}
