import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The one-time token of a run, and the session a browser gets for it. Both end with the process; a new token takes a restart. */
export interface Session {
  readonly token: string;
  /** The Set-Cookie line for a right and unused token, once; undefined ever after. */
  readonly exchange: (token: string) => string | undefined;
  readonly isKnown: (cookieHeader: string | undefined) => boolean;
}

/** The cookie's name carries the port, because cookies are shared by all ports of an address. */
export function openSession(port: number): Session {
  const name = `station-session-${port}`;
  const token = secret();
  let cookie: string | undefined;
  return {
    token,
    exchange(candidate) {
      if (cookie !== undefined || !isSame(candidate, token)) return undefined;
      cookie = secret();
      return `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isKnown(header) {
      const held = cookie;
      if (held === undefined || header === undefined) return false;
      return header.split(';').some((pair) => {
        const [key, value] = pair.trim().split('=', 2);
        return key === name && value !== undefined && isSame(value, held);
      });
    },
  };
}

const secret = () => randomBytes(32).toString('base64url');

/** Compares in constant time; hashing first makes the lengths equal. */
function isSame(left: string, right: string): boolean {
  const hash = (words: string) => createHash('sha256').update(words).digest();
  return timingSafeEqual(hash(left), hash(right));
}
