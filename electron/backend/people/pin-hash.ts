import { randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2idAsync } from '@noble/hashes/argon2.js';

/**
 * Argon2id with OWASP's first choice of parameters: 19 MiB, two passes. Measured on the two-core reference machine: 0.2 s for one hash, and the desk never
 * waits longer than 20 ms for its turn, because the work is cut into pieces. More would not help: a PIN has so few digits that whoever holds the file finds
 * it in the end. What protects it is the file's mode, and the waiting time at the desk.
 */
const COST = { t: 2, m: 19_456, p: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Longest piece of work before others get their turn (milliseconds). */
const TICK = 8;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{32,128})$/;

/** A PIN as a PHC string, with a salt of its own. Never blocks. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await argon2idAsync(pin, salt, { ...COST, dkLen: HASH_BYTES, asyncTick: TICK });
  return `$argon2id$v=19$m=${COST.m},t=${COST.t},p=${COST.p}$${inPhc(salt)}$${inPhc(hash)}`;
}

/** Whether a PIN is the one of a PHC string, whatever parameters that was made with. False for a string that is none. */
export async function isPinOf(phc: string, pin: string): Promise<boolean> {
  const found = PHC.exec(phc);
  if (!found) return false;
  const [, m, t, p, salt = '', hash = ''] = found;
  const wanted = Buffer.from(hash, 'base64');
  const cost = { m: Number(m), t: Number(t), p: Number(p) };
  const given = await argon2idAsync(pin, Buffer.from(salt, 'base64'), {
    ...cost,
    dkLen: wanted.length,
    asyncTick: TICK,
  });
  return timingSafeEqual(given, wanted);
}

/** Base64 as PHC strings have it: without padding. */
const inPhc = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');
