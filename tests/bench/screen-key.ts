import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { median, quantile } from './figures.ts';
import type { Measure, Row } from './report.ts';
import { bigDesk, freshDesk, type ScreenDesk } from './screen-desk.ts';

/** What the page shows once it has answered. */
type Answer = { readonly kind: 'moved' } | { readonly kind: 'ended'; readonly step: string };

/**
 * From the event of a key to the end of the first frame that shows its answer: the cursor on another line, or a step ended (through the loopback host, the
 * commit and the push back). The big response and a fresh one with one special plan take turns in one browser.
 */
export const screenKey: Measure = {
  name: 'screen-key',
  async run({ quick }): Promise<readonly Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-key-'));
    const browser = await launchChromium();
    const desks: ScreenDesk[] = [];
    try {
      const big = await bigDesk(browser, join(folder, 'big'));
      desks.push(big);
      const fresh = await freshDesk(browser, join(folder, 'fresh'));
      desks.push(fresh);
      return await measure(big, fresh, quick ? 20 : 100, quick ? 5 : 15);
    } finally {
      for (const desk of desks) await desk.close();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(big: ScreenDesk, fresh: ScreenDesk, moves: number, ends: number): Promise<readonly Row[]> {
  const moved = { big: [] as number[], fresh: [] as number[] };
  const ended = { big: [] as number[], fresh: [] as number[] };
  for (const { page } of [big, fresh]) await showEverything(page);
  for (let round = -5; round < moves; round += 1) {
    for (const [which, desk] of [
      ['fresh', fresh],
      ['big', big],
    ] as const) {
      const took = await answered(desk.page, Math.floor((round + 5) / 5) % 2 === 0 ? 'j' : 'k', { kind: 'moved' });
      if (round >= 0) moved[which].push(took);
    }
  }
  for (let round = -1; round < ends; round += 1) {
    for (const [which, desk] of [
      ['fresh', fresh],
      ['big', big],
    ] as const) {
      const step = desk.endable[round + 1];
      if (step === undefined) continue;
      await desk.show(step);
      const took = await answered(desk.page, 'd', { kind: 'ended', step });
      if (round >= 0) ended[which].push(took);
    }
  }
  const beside = (of: { readonly big: readonly number[]; readonly fresh: readonly number[] }) => ({
    keys: of.big.length,
    p95: quantile(of.big, 0.95).toFixed(1),
    freshP95: quantile(of.fresh, 0.95).toFixed(1),
    ...big.facts,
  });
  return [
    {
      id: 'screen-key',
      what: 'Cursor moved by key with 2,000 timeline entries and 400 steps, key to painted frame, median',
      unit: 'ms',
      figure: median(moved.big),
      baseline: { what: 'fresh response', value: median(moved.fresh) },
      bound: { kind: 'at-most', value: 50, on: 'figure' },
      beside: beside(moved),
    },
    {
      id: 'screen-key-end',
      what: 'Step ended by key, key to the painted frame that shows it ended, median',
      unit: 'ms',
      figure: median(ended.big),
      baseline: { what: 'fresh response', value: median(ended.fresh) },
      bound: { kind: 'at-most', value: 50, on: 'figure' },
      beside: beside(ended),
    },
  ];
}

/** All open lines, not only the five most urgent. */
async function showEverything(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^全部 /, pressed: true }).waitFor();
}

async function answered(page: Page, key: string, answer: Answer): Promise<number> {
  const watching = await page.evaluateHandle((expected) => {
    const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.id;
    const before = chosen();
    const isShown = () =>
      expected.kind === 'moved' ? chosen() !== before : document.querySelector('.src-card .src-ended') !== null;
    const took = new Promise<number>((resolve, reject) => {
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const frame = () => {
            if (performance.now() - timeStamp > 5000)
              reject(new Error(`No answer: ${document.activeElement?.outerHTML}`));
            // A message is handled after the frame that this callback belongs to has been drawn.
            const { port1, port2 } = new MessageChannel();
            const ready = isShown();
            port1.addEventListener('message', () => {
              if (ready) resolve(performance.now() - timeStamp);
              else requestAnimationFrame(frame);
            });
            port1.start();
            port2.postMessage(undefined);
          };
          requestAnimationFrame(frame);
        },
        { capture: true, once: true },
      );
    });
    return { took };
  }, answer);
  await page.keyboard.press(key);
  const took = await watching.evaluate((one) => one.took);
  await watching.dispose();
  return took;
}
