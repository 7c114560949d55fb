import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBackend } from '../../electron/backend/backend.ts';
import { serve } from '../../electron/web/serve.ts';
import { countedIds } from './counted-ids.ts';
import { deskServices } from './desk-services.ts';
import { fakeClock } from './fake-clock.ts';
import { root } from './root.ts';

/** The whole product behind the loopback host, with the shipped plans and a clock that the test moves. */
export async function openClockedDesk(folder: string, startAt: number) {
  const clock = fakeClock(startAt);
  const lines: string[] = [];
  const backend = openBackend(
    deskServices({
      folder,
      resourcesFolder: join(root, 'resources'),
      clock,
      newId: countedIds(1),
      log: (line) => lines.push(line),
    }),
  );
  const served = await serve({
    backend,
    rendererFolder: join(root, 'out', 'renderer'),
    port: 0,
    log: (line) => lines.push(line),
  });
  return {
    backend,
    clock,
    lines,
    url: served.url,
    /** Time goes by until this moment; deadlines pass on the way, and the page learns the new time. */
    async until(page: Page, at: number): Promise<void> {
      if (at > clock.now()) clock.advance(at - clock.now());
      backend.wake();
      await page.waitForTimeout(50);
    },
    async close(): Promise<void> {
      await served.close();
      backend.close();
    },
  };
}

export type ClockedDesk = Awaited<ReturnType<typeof openClockedDesk>>;
