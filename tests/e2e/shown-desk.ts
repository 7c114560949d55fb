import type { BrowserContext, Page } from 'playwright-core';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { launchChromium } from '../support/chromium.ts';
import { openClockedDesk, type ClockedDesk } from '../support/clocked-desk.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { deskPage, type DeskPage } from './desk-page.ts';

export interface ShownDesk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly desk: ClockedDesk;
  readonly officer: DeskPage;
  /** The data folder of the desk. */
  readonly folder: string;
  /** Errors that the page threw. */
  readonly faults: readonly string[];
  /** What a request gives; anything but `done` fails the test. */
  readonly ask: (name: string, input: unknown) => Promise<unknown>;
  /** The events of the newest response, or of all. */
  readonly journal: (of?: 'newest' | 'all') => Promise<readonly ResponseEvent[]>;
  readonly close: () => Promise<void>;
}

/** The whole product on the shipped plans in a browser, with a clock that the test moves. `before` is run in the page before anything else. */
export async function openShownDesk(
  name: string,
  startAt: number,
  options: {
    readonly size?: { readonly width: number; readonly height: number };
    readonly before?: () => void;
    /** Writes into the data folder before the desk opens it. */
    readonly fill?: (folder: string) => void;
  } = {},
): Promise<ShownDesk> {
  const { size = { width: 1366, height: 768 }, before, fill } = options;
  const folder = tempFolder(name);
  fill?.(folder.path);
  const browser = await launchChromium();
  const desk = await openClockedDesk(folder.path, startAt);
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN' });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(desk.url);
  const ask = async (request: string, input: unknown): Promise<unknown> => {
    const reply = await desk.backend.handle(request, input);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    return reply.value;
  };
  return {
    context,
    page,
    desk,
    officer: deskPage(page),
    folder: folder.path,
    faults,
    ask,
    async journal(of = 'newest') {
      const { responses } = (await ask('hello', {})) as { responses: readonly { id: string }[] };
      const wanted = of === 'all' ? responses : responses.slice(0, 1);
      const all = await Promise.all(wanted.map(({ id }) => ask('openResponse', { id })));
      return all.flatMap((one) => (one as { events: readonly ResponseEvent[] }).events);
    },
    async close() {
      await desk.close();
      await browser.close();
      folder.remove();
    },
  };
}
