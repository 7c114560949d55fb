import { ok, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { HostServices } from '../host.ts';
import type { Jobs } from '../work/jobs.ts';

/** Reads records for a replay, off the main thread. What stands against one comes as findings: the page shows them where the replay would be. */
export function replayHandlers({ newId }: Pick<HostServices, 'newId'>, jobs: Jobs) {
  return {
    readRecord: async ({ response }: ParsedInput<'readRecord'>): Promise<Result<RequestOutput<'readRecord'>>> =>
      ok(await jobs.readRecord(newId(), response)),
    readPackageRecord: async ({
      name,
      content,
    }: ParsedInput<'readPackageRecord'>): Promise<Result<RequestOutput<'readPackageRecord'>>> =>
      ok(await jobs.readPackageRecord(newId(), name, Buffer.from(content, 'base64'))),
  };
}
