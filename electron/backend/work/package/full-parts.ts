import type { JournalRow } from '../../../../shared/base/journal-row.ts';
import type { Made } from '../../../../shared/export/package/manifest-of.ts';
import type { ResponseEvent } from '../../../../shared/response/events.ts';
import type { Response } from '../../../../shared/response/state.ts';

/** What the journal says about a response, and what the package of it is made with. */
export interface FullParts {
  readonly rows: readonly JournalRow[];
  readonly events: readonly ResponseEvent[];
  readonly response: Response;
  readonly editionText: (hash: string) => string | undefined;
  /** Checkpoint and anchors, by file name. */
  readonly anchored: Readonly<Record<string, string>>;
  readonly made: Made;
  readonly keysFolder: string;
  /** 32 random bytes in hex, others at every call. */
  readonly salt: () => string;
}
