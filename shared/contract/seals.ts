import { z } from 'zod';
import { instant, textPair } from './shapes.ts';

const version = z.int().positive();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Requests about slips: what a row of the journal is printed as, and whether the journal still holds a row that was printed. */
export const sealRequests = {
  /**
   * The row to print on a slip, with everything anchored first: the newest of a response, or the newest checkpoint, which vouches for all streams. `keyId`: the
   * key that signs here; absent while none has been made.
   */
  slipHead: {
    input: z.strictObject({ response: z.uuid().optional() }),
    output: z.strictObject({ stream: z.string(), version, hash, at: instant, keyId: z.string().optional() }),
  },
  /** Looks up what was typed or scanned from a slip, off the main thread; what cannot have been printed on one is refused. */
  checkSlip: {
    input: z.strictObject({ job: z.uuid(), typed: z.string().max(300) }),
    output: z.strictObject({
      code: z.enum(['held', 'altered', 'differs', 'gone']),
      stream: z.string().optional(),
      version,
      message: textPair,
    }),
  },
} as const;
