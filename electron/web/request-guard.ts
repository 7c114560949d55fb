import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is turned away before anything else is looked at. */
export type TurnedAway = 'wrong-host' | 'foreign-page' | 'not-json';

/**
 * Every request is checked, whatever it asks for. The Host must be the printed address (a foreign name that resolves to this machine is DNS
 * rebinding); a page of another origin, the other ports of this machine included, is refused by Origin and by Sec-Fetch-Site.
 */
export function turnAway(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  origin: string,
  isApi: boolean,
): TurnedAway | undefined {
  if (headers.host !== new URL(origin).host) return 'wrong-host';
  if (headers.origin !== undefined && headers.origin !== origin) return 'foreign-page';
  const site = headers['sec-fetch-site'];
  // 'none' is an address typed by hand: right for the page, never for its requests.
  if (site !== undefined && site !== 'same-origin' && (isApi || site !== 'none')) return 'foreign-page';
  if (method !== 'POST') return undefined;
  if (headers.origin === undefined) return 'foreign-page';
  return /^application\/json(;|$)/i.test(headers['content-type'] ?? '') ? undefined : 'not-json';
}
