import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Browser } from 'playwright-core';
import { openBackend } from '../../electron/backend/backend.ts';
import { machineClock } from '../../electron/backend/machine-clock.ts';
import { launchChromium } from '../support/chromium.ts';
import { deskServices } from '../support/desk-services.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { writeBigJournal } from './big-journal.ts';
import { median } from './figures.ts';
import { startHost } from './host-process.ts';
import type { Measure, Row } from './report.ts';

const WANTED = { closed: 300, running: 3, events: 100_000 } as const;
const STATIONS = 7;

/**
 * From starting the process to a screen that can be worked with, on a long journal and on an empty one in turn: the real host in a process of
 * its own, a real browser that is running already. The screen can be worked with once the overview shows every station and every running
 * response.
 */
export const start: Measure = {
  name: 'start',
  async run({ quick, say }): Promise<readonly Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
    const browser = await launchChromium();
    try {
      return await measure(browser, folder, quick ? 2 : 7, say);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(
  browser: Browser,
  folder: string,
  rounds: number,
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const [empty, full] = [join(folder, 'empty'), join(folder, 'full')];
  mkdirSync(full);
  const from = performance.now();
  const journal = writeBigJournal(full, WANTED);
  say(`  a journal of ${journal.events} events, written in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  // The first start of all makes the file, and notes the deadlines that have passed since the running responses were written.
  for (const place of [empty, full]) {
    openBackend(deskServices({ folder: place, resourcesFolder, clock: machineClock(), newId: v7 })).close();
  }
  const starts: Record<'empty' | 'full', Started[]> = { empty: [], full: [] };
  for (let round = -1; round < rounds; round += 1) {
    const [one, other] = [await started(browser, empty, 0), await started(browser, full, WANTED.running)];
    // The first round warms the disk's cache.
    if (round < 0) continue;
    starts.empty.push(one);
    starts.full.push(other);
  }
  const of = (which: 'empty' | 'full', what: keyof Started) => median(starts[which].map((one) => one[what]));
  const beside = { events: journal.events, closed: journal.closed, running: journal.running, rounds };
  return [
    {
      id: 'start-usable',
      what: 'Start with 100,000 events to the first usable screen',
      unit: 'ms',
      figure: of('full', 'usable'),
      baseline: { what: 'empty journal', value: of('empty', 'usable') },
      bound: { kind: 'at-most', value: 3 },
      beside,
    },
    {
      id: 'start-listening',
      what: 'Start with 100,000 events until the host listens',
      unit: 'ms',
      figure: of('full', 'listening'),
      baseline: { what: 'empty journal', value: of('empty', 'listening') },
    },
    {
      id: 'start-memory',
      what: 'Backend memory after the start with 100,000 events',
      unit: 'MB',
      figure: of('full', 'memory'),
      bound: { kind: 'at-most', value: 300 },
      beside: { empty: Math.round(of('empty', 'memory')), highest: Math.round(of('full', 'highest')) },
    },
  ];
}

interface Started {
  /** Milliseconds from the start of the process. */
  readonly listening: number;
  readonly usable: number;
  /** Resident memory of the process that has the journal open, now and at its highest (MB). */
  readonly memory: number;
  readonly highest: number;
}

async function started(browser: Browser, folder: string, running: number): Promise<Started> {
  const from = performance.now();
  const host = await startHost(folder);
  const listening = performance.now() - from;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(host.url, { waitUntil: 'commit' });
    await page.locator('h1.src-page__title').waitFor();
    await page
      .locator('.src-station__name')
      .nth(STATIONS - 1)
      .waitFor();
    if (running > 0)
      await page
        .locator('.src-running tbody tr')
        .nth(running - 1)
        .waitFor();
    const usable = performance.now() - from;
    const { memory, highest } = memoryOf(host.pid);
    return { listening, usable, memory, highest };
  } finally {
    await context.close();
    await host.stop();
  }
}

/** From the kernel; only Linux says it so. */
function memoryOf(pid: number): Pick<Started, 'memory' | 'highest'> {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
  return { memory: megabytes('VmRSS'), highest: megabytes('VmHWM') };
}
