import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import type { Measure, Row } from './report.ts';
import { bigDesk, type ScreenDesk } from './screen-desk.ts';

/** Wheel turns of one scroll, half of them down and half up, as fast as the page takes them; and how far one goes. */
const TURNS = 60;
const NOTCH = 120;

interface Frames {
  readonly drawn: number;
  readonly dropped: number;
}

/**
 * Frames lost while the wheel turns over the timeline and the lanes of the big response, counted from the distances between animation frames, against
 * a page with nothing but a coloured strip scrolled the same way. They take turns in one browser.
 */
export const screenScroll: Measure = {
  name: 'screen-scroll',
  async run({ quick }): Promise<readonly Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-scroll-'));
    const browser = await launchChromium();
    try {
      return [await measure(browser, folder, quick ? 2 : 10)];
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(browser: Browser, folder: string, rounds: number): Promise<Row> {
  const desk = await bigDesk(browser, folder);
  try {
    return await counted(desk, await blankPage(browser), rounds);
  } finally {
    await desk.close();
  }
}

async function counted(desk: ScreenDesk, blank: Page, rounds: number): Promise<Row> {
  const counts: Record<'blank' | 'timeline' | 'lanes', Frames[]> = { blank: [], timeline: [], lanes: [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const [which, page, list] of [
      ['blank', blank, '#list'],
      ['timeline', desk.page, '.src-timeline__list'],
      ['lanes', desk.page, '.src-lanes__list'],
    ] as const) {
      const frames = await scrolled(page, list);
      if (round >= 0) counts[which].push(frames);
    }
  }
  await blank.close();
  return {
    id: 'screen-scroll',
    what: 'Frames dropped while the timeline and the lanes of 2,000 entries and 400 steps scroll',
    unit: '%',
    figure: share([...counts.timeline, ...counts.lanes]),
    baseline: { what: 'blank page', value: share(counts.blank) },
    bound: { kind: 'at-most', value: 5, on: 'figure' },
    beside: {
      timeline: share(counts.timeline).toFixed(2),
      lanes: share(counts.lanes).toFixed(2),
      frames: [...counts.timeline, ...counts.lanes].reduce((sum, one) => sum + one.drawn, 0),
      ...desk.facts,
    },
  };
}

function share(of: readonly Frames[]): number {
  const dropped = of.reduce((sum, one) => sum + one.dropped, 0);
  return (100 * dropped) / (dropped + of.reduce((sum, one) => sum + one.drawn, 0));
}

/** As long as the lists are, with something that moves. */
async function blankPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.setContent(`<!doctype html><body style="margin:0"><div id="list" style="height:600px;width:500px;overflow-y:auto">
    <div style="height:40000px;background:repeating-linear-gradient(#fff 0 40px,#ccd 40px 80px)"></div></div>`);
  return page;
}

async function scrolled(page: Page, list: string): Promise<Frames> {
  const box = await page.locator(list).boundingBox();
  if (!box) throw new Error(`No ${list} to scroll`);
  await page.bringToFront();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const counting = await page.evaluateHandle((selector) => {
    const stamps: number[] = [];
    const tops = new Set<number>();
    const scroller = document.querySelector(selector);
    let isOver = false;
    const frame = (stamp: number) => {
      stamps.push(stamp);
      tops.add(Math.round(scroller?.scrollTop ?? 0));
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return {
      stop: () => {
        isOver = true;
        return { stamps, moved: tops.size };
      },
    };
  }, list);
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, turn < TURNS / 2 ? NOTCH : -NOTCH);
  const { stamps, moved } = await counting.evaluate((one) => one.stop());
  await counting.dispose();
  if (moved < TURNS / 4) throw new Error(`${list} did not scroll: ${moved} places`);
  return framesOf(stamps);
}

const FRAME = 1000 / 60;

function framesOf(stamps: readonly number[]): Frames {
  const gaps = stamps.slice(1).map((stamp, index) => stamp - (stamps[index] ?? stamp));
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0);
  return { drawn: gaps.length, dropped };
}
