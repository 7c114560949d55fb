import type { IncomingMessage } from 'node:http';

/** Room for the longest draft of a plan: three bytes a character. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** A body too large is still read to its end, so that its sender gets the answer; beyond this the connection is cut. */
const LARGEST_DRAINED = 64 * 1024 * 1024;

/** The body as JSON, or why it was not read. What arrives is counted, whatever the headers claim. */
export async function readJson(
  request: IncomingMessage,
): Promise<{ readonly value: unknown } | 'too-large' | 'not-understood'> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_DRAINED) break;
    if (size > LARGEST_BODY) parts = [];
    else parts.push(part);
  }
  if (size > LARGEST_BODY) return 'too-large';
  try {
    return { value: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown };
  } catch {
    return 'not-understood';
  }
}
