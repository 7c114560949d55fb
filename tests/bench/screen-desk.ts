import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { openStore } from '../../electron/backend/store/index.ts';
import { HOUR } from '../../shared/base/instant.ts';
import type { StepKind } from '../../shared/plan/vocabulary.ts';
import type { Response } from '../../shared/response/state.ts';
import { busyJournal } from '../support/busy-journal.ts';
import { shipped, shippedSpecials } from '../support/real-plans.ts';
import { openStepsOf } from '../../shared/drill/player/open-steps.ts';
import { randomFrom } from '../../shared/base/random.ts';
import { startHost } from './host-process.ts';
import { writeRunning } from './write-response.ts';

/** A response screen at work: the real host on a journal of its own, a page on its response, an officer signed on. */
export interface ScreenDesk {
  readonly page: Page;
  /** Steps that one key ends. */
  readonly endable: readonly string[];
  readonly show: (step?: string) => Promise<void>;
  readonly facts: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

/** Kinds that are done when the person says so. */
const ENDABLE: readonly StepKind[] = ['action', 'message', 'rollcall'];

/** Steps added beside the plans, to be ended by key. */
const ADDED = 20;

const SIZE = { width: 1920, height: 1080 };

/** With the general and the station plan these come to something over 400 steps. */
const SPECIALS = 7;

/** Seven special plans at level I with 2,000 events of six hours. */
export const bigDesk = (browser: Browser, folder: string) =>
  openDesk(browser, folder, { specials: shippedSpecials.slice(0, SPECIALS), events: 2000 });

/** The same with one special plan and a quarter of an hour behind it. */
export const freshDesk = (browser: Browser, folder: string) =>
  openDesk(browser, folder, { specials: ['surge'], events: 40 });

async function openDesk(
  browser: Browser,
  folder: string,
  { specials, events }: { readonly specials: readonly string[]; readonly events: number },
): Promise<ScreenDesk> {
  const data = join(folder, 'data');
  const id = v7();
  const response = writeJournal(data, id, specials, events);
  const host = await startHost(data);
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' });
  const page = await context.newPage();
  const close = async () => {
    await context.close();
    await host.stop();
  };
  try {
    page.setDefaultTimeout(20_000);
    await page.goto(host.url);
    await signOn(page);
  } catch (error) {
    await close();
    throw error;
  }
  const show = async (step?: string) => {
    await page.evaluate((search) => {
      globalThis.location.hash = `#/response?${search}`;
    }, new URLSearchParams({ id, ...(step === undefined ? {} : { step }) }).toString());
    await page.locator('.src-now').waitFor();
    // A key in the very moment another step comes up is taken for a slip.
    if (step !== undefined) await page.waitForTimeout(500);
  };
  await show();
  const endable = openStepsOf(response)
    .filter(({ placed: { step }, record }) => ENDABLE.includes(step.kind) && !step.twoPerson && record.phase === 'open')
    .map(({ placed }) => placed.ref);
  return {
    page,
    endable,
    show,
    facts: {
      events: response.version,
      steps: response.plans.reduce((sum, plan) => sum + plan.compiled.steps.length, 0),
    },
    close,
  };
}

function writeJournal(folder: string, id: string, specials: readonly string[], events: number): Response {
  const opened = openStore({ folder, name: 'journal' });
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  // As dense as six hours of 2,000 events.
  const longestWait = (12 * HOUR) / 2000;
  const span = (events * longestWait) / 2;
  const { desk } = busyJournal({
    events,
    random: randomFrom(20_230_803),
    from: Date.now() - 1.2 * span,
    longestWait,
    specials,
    level: 'I',
  });
  // A night has little left that one key ends; measures outside the plans are such.
  for (let count = 1; count <= ADDED; count += 1) {
    const words = { title: `临时措施 ${count}`, do: '现场临时增加的措施', reason: '预案没有写到' };
    desk.must({ type: 'AddStep', kind: 'action', owner: 'duty-officer', lane: 'care', ...words });
  }
  writeRunning(opened.value, shipped, id, desk.events);
  opened.value.close();
  return desk.response;
}

export async function signOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '签到' }).first().click();
  const box = page.getByRole('dialog', { name: '签到' });
  await box.getByRole('textbox', { name: /姓名/ }).fill('值班员甲');
  await box.getByRole('checkbox', { name: /^值班员/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await box.waitFor({ state: 'hidden' });
}
