import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { readSlip, type SlipRow } from '../../../shared/export/slip/slip.ts';
import { responseStream } from '../../../shared/response/events.ts';
import type { Desk } from '../desk.ts';
import { CHECKPOINT_STREAM } from '../store/index.ts';
import type { Jobs } from '../work/jobs.ts';
import type { SlipAnswer } from './check-slip.ts';
import { keyState } from './key-on-record.ts';

type SlipHead = SlipRow & { readonly at: number; readonly keyId?: string };

/** Answers the requests about slips. */
export function slipHandlers(desk: Desk, jobs: Jobs) {
  return {
    slipHead({ response }: { readonly response?: string | undefined }): Result<SlipHead> {
      const stream = response === undefined ? CHECKPOINT_STREAM : responseStream(response);
      const { version } = desk.store.head(stream);
      if (response !== undefined && version === 0)
        return refuse('no-response', '没有这次处置', 'There is no such response');
      desk.checkpoint();
      const row = desk.store.rowAt(stream, desk.store.head(stream).version);
      if (!row) throw new Error(`A checkpoint was set, and ${stream} has no row`);
      const key = keyState(desk.store, desk.services.keysFolder);
      const keyId = key.kind === 'same' ? key.keyId : undefined;
      return ok({
        stream,
        version: row.version,
        hash: row.hash,
        at: row.at,
        ...(keyId === undefined ? {} : { keyId }),
      });
    },
    async checkSlip({ job, typed }: { readonly job: string; readonly typed: string }): Promise<Result<SlipAnswer>> {
      const slip = readSlip(typed);
      return slip.ok ? ok(await jobs.checkSlip(job, slip.value)) : slip;
    },
  };
}
