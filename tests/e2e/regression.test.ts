import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing, MINUTE } from '../../shared/base/instant.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const START = fromBeijing('2026-03-04', '13:05') ?? 0;
const OFFICER = { person: '值班员甲', post: 'duty-officer' };

interface Hello {
  readonly drafts: readonly { readonly plan: string; readonly hash: string }[];
  readonly plans: readonly { readonly id?: string; readonly hash?: string; readonly tier?: string }[];
}

/** An edition tried on what is on record at this desk. */
describe('an edition tried on record', () => {
  let shown: ShownDesk;
  let page: Page;

  beforeAll(async () => {
    shown = await openShownDesk('regression', START);
    ({ page } = shown);
    await shown.officer.signOn(OFFICER.person, ['值班员']);
  });
  afterAll(async () => {
    await shown?.close();
  });

  /** Keeps a draft of a plan in force, changed, and shows it tried on record. */
  async function tryOn(tier: string, change: (text: string) => string, id?: string): Promise<void> {
    const { plans, drafts } = (await shown.ask('hello', {})) as Hello;
    const entry = plans.find((one) => one.tier === tier && (id === undefined || one.id === id));
    const { text } = (await shown.ask('readPlanText', { hash: entry?.hash })) as { text: string };
    const over = drafts.find((one) => one.plan === entry?.id)?.hash;
    const draft = { plan: entry?.id, text: change(text), as: OFFICER, ...(over === undefined ? {} : { over }) };
    const { hash } = (await shown.ask('saveDraft', draft)) as { hash: string };
    await page.evaluate((address) => {
      globalThis.location.hash = address;
      globalThis.dispatchEvent(new PopStateEvent('popstate'));
    }, `#/library?regress=${hash}&plan=${entry?.id}`);
  }

  const panel = () => page.getByRole('region', { name: '回归推演' });
  const rows = () => panel().getByRole('list', { name: '各次处置' }).getByRole('listitem');

  it('says in words that nothing is on record yet', async () => {
    await tryOn('special', (text) => `${text}# 第二稿\n`, 'surge');
    await panel().getByText('还没有处置记录可推演').waitFor();
  });

  it('says of each response what the edition would have asked for, by keyboard', async () => {
    await shown.officer.aware({
      station: '北京丰台站',
      what: '丰沙线三列车停在门头沟山区',
      source: '客运调度',
      plans: ['晚点滞留'],
    });
    await shown.desk.until(page, START + 12 * MINUTE);
    await shown.officer.sendReport('电话首报', '王值班');
    await page.waitForTimeout(500);
    await tryOn('general', (text) => text.replaceAll(/firstPhone: .*/g, 'firstPhone: 5 min'));
    const headline = rows().getByRole('button').first();
    await headline.waitFor();
    expect(await headline.innerText()).toMatch(
      /在 2026-03-04 北京丰台站的处置中：【电话首报】按新版 13:10 到期，比原来早 .*；本次 13:17 才报出，会超时 7 分钟/,
    );
    expect(await panel().innerText()).toContain('推演回答不了的');
    await headline.focus();
    await page.keyboard.press('Enter');
    expect(await headline.getAttribute('aria-expanded')).toBe('true');
    await panel()
      .getByText(/比较 \d+ 步，\d+ 步相同/)
      .waitFor();
    await panel().getByText('处置还在进行').waitFor();
    expect(shown.faults).toEqual([]);
  });

  it('shows only what is critical when asked, and says what it leaves out', async () => {
    await tryOn('general', (text) =>
      text.replaceAll(
        '{ within: 10 min, from: awareness, basis: a-verify }',
        '{ within: 3 min, from: awareness, basis: a-verify }',
      ),
    );
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
    await panel().getByRole('checkbox', { name: '只看关键' }).focus();
    await page.keyboard.press('Space');
    await panel().getByText('都没有关键不同').waitFor();
    expect(await rows().count()).toBe(0);
  });

  it('names the responses that did not use the plan, and refuses what is no plan yet in words', async () => {
    await tryOn('special', (text) => text.replaceAll('15 min', '14 min'), 'surge');
    await panel().getByText('没有用到这个预案的处置（1 次）').waitFor();
    await tryOn('special', (text) => text.replace('tier: special', 'tier: odd'), 'flood');
    await panel()
      .getByText(/这一版还读不成预案（specials\/flood\.yaml:\d+）/)
      .waitFor();
    await panel().getByRole('button', { name: '重新推演' }).waitFor();
  });
});
