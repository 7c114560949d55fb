import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { openStore } from '../../electron/backend/store/index.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import { launchChromium } from '../support/chromium.ts';
import { fengtai, pureDesk } from '../support/pure-desk.ts';
import { shipped, shippedSource } from '../support/real-plans.ts';
import { median, quantile } from './figures.ts';
import { startHost } from './host-process.ts';
import type { Measure, Row } from './report.ts';
import { signOn } from './screen-desk.ts';
import { writeRunning } from './write-response.ts';

const TRAINS = 200;
const FEW = 3;
const SIZE = { width: 1920, height: 1080 };
/** The dialog of one contact. */
const DIALOG = '.src-dialog';

/**
 * From Ctrl+Enter in the dialog of a contact to the end of the first frame in which the row of that train shows it, through the loopback host, the commit
 * and the push back: with 200 trains on the table, and with three, in turns.
 */
export const trainTable: Measure = {
  name: 'train-table',
  async run({ quick }): Promise<readonly Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-trains-'));
    const browser = await launchChromium();
    const tables: Table[] = [];
    try {
      for (const trains of [FEW, TRAINS]) tables.push(await openTable(browser, join(folder, String(trains)), trains));
      const [few, many] = tables;
      if (!few || !many) throw new Error('Two tables are open');
      const took = { few: [] as number[], many: [] as number[] };
      for (let round = -2; round < (quick ? 5 : 20); round += 1) {
        for (const [which, { page }] of [
          ['few', few],
          ['many', many],
        ] as const) {
          const ms = await contactShown(page);
          if (round >= 0) took[which].push(ms);
        }
      }
      return [
        {
          id: 'train-table-200',
          what: 'Contact logged with 200 held trains, Ctrl+Enter to the painted frame that shows it, median',
          unit: 'ms',
          figure: median(took.many),
          baseline: { what: 'three trains', value: median(took.few) },
          bound: { kind: 'at-most', value: 50, on: 'figure' },
          beside: {
            contacts: took.many.length,
            p95: quantile(took.many, 0.95).toFixed(1),
            fewP95: quantile(took.few, 0.95).toFixed(1),
          },
        },
      ];
    } finally {
      for (const table of tables) await table.close();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Table {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

async function openTable(browser: Browser, folder: string, trains: number): Promise<Table> {
  const id = v7();
  writeTrains(folder, id, trains);
  const host = await startHost(folder);
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(host.url);
  await signOn(page);
  await page.keyboard.press('Alt+5');
  await page.getByRole('grid', { name: `滞留列车 ${trains}` }).waitFor();
  return {
    page,
    async close() {
      await context.close();
      await host.stop();
    },
  };
}

/** Trains listed a quarter of an hour ago, each with the first values of its card. */
function writeTrains(folder: string, id: string, trains: number): void {
  const opened = openStore({ folder, name: 'journal' });
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  const desk = pureDesk(shipped.inForce, shippedSource);
  desk.wait(Date.now() - 15 * MINUTE - desk.now);
  desk.must({ ...fengtai, specials: ['stranding'] });
  for (let n = 1; n <= trains; n += 1) {
    const train = `K${1000 + n}`;
    desk.must({ type: 'ListTrain', train, cause: `区段 ${n % 5}` });
    const reading = { about: train, certainty: 'known' } as const;
    desk.must({
      type: 'ImportFacts',
      source: '客运调度',
      channel: 'hand',
      readings: [
        { ...reading, fact: 'stranding/held-place', value: `${n} 号站` },
        { ...reading, fact: 'stranding/people-on-board', value: 800 + n },
        { ...reading, fact: 'stranding/power', value: n % 3 === 0 ? 'off' : 'normal' },
        { ...reading, fact: 'stranding/water-hours', value: 2 + (n % 24) },
        { ...reading, fact: 'stranding/food-hours', value: 6 + (n % 24) },
      ],
    });
  }
  writeRunning(opened.value, shipped, id, desk.events);
  opened.value.close();
}

/** Logs a contact with the next train by key and gives the time until its row says so (milliseconds). */
async function contactShown(page: Page): Promise<number> {
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  const box = page.locator(DIALOG);
  await box.locator(':focus').waitFor();
  await box.getByRole('radio', { name: '接通', exact: true }).focus();
  await page.keyboard.press('Space');
  const watching = await page.evaluateHandle(() => {
    const shown = () => document.querySelector('.src-trains-row--on')?.textContent.includes('刚刚联络') ?? false;
    const took = new Promise<number>((resolve, reject) => {
      document.addEventListener(
        'keydown',
        function begin({ key, timeStamp }) {
          if (key !== 'Enter') return;
          document.removeEventListener('keydown', begin, { capture: true });
          const frame = () => {
            if (performance.now() - timeStamp > 5000) reject(new Error('The row never showed the contact'));
            // A message is handled after the frame that this callback belongs to has been drawn.
            const { port1, port2 } = new MessageChannel();
            const ready = shown();
            port1.addEventListener('message', () => {
              if (ready) resolve(performance.now() - timeStamp);
              else requestAnimationFrame(frame);
            });
            port1.start();
            port2.postMessage(undefined);
          };
          requestAnimationFrame(frame);
        },
        { capture: true },
      );
    });
    return { took };
  });
  const took = watching.evaluate((one) => one.took);
  await page.keyboard.press('Control+Enter');
  const ms = await took;
  await watching.dispose();
  await box.waitFor({ state: 'detached' });
  return ms;
}
