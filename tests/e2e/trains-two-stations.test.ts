import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/**
 * 2 August 2023, two stations at once (domain.md 1.2, rows 40 and 44): K1178 stands in the response of Fengtai, and its people come to Beijing North,
 * whose response has a card of that number too. By keyboard.
 */
let shown: ShownDesk;
let page: Page;

beforeAll(async () => {
  shown = await openShownDesk('trains-two', fromBeijing('2023-08-02', '17:00') ?? Number.NaN);
  ({ page } = shown);
  const { officer } = shown;
  await officer.signOn('值班员甲', ['值班员']);
  const stranding = { source: '客运调度', plans: ['晚点滞留'] } as const;
  await officer.aware({ station: '北京丰台站', what: 'K1178 停在沿河城', ...stranding });
  await officer.aware({ station: '北京北站', what: 'K1178 旅客改到本站', ...stranding });
  await page.keyboard.press('Alt+5');
  await page.getByText('还没有列入车次').waitFor();
});
afterAll(async () => {
  await shown?.close();
  expect(shown.faults).toEqual([]);
});

const dialog = async (key: string, name: string): Promise<Locator> => {
  await page.keyboard.press(key);
  const box = page.getByRole('dialog', { name });
  await box.locator(':focus').waitFor();
  return box;
};
const commit = async (box: Locator) => {
  await page.keyboard.press('Control+Enter');
  await box.waitFor({ state: 'hidden' });
};

it('one number goes to the response that was chosen, and each row says its station', async () => {
  for (const station of ['北京丰台站 K1178 停在沿河城', '北京北站 K1178 旅客改到本站']) {
    const box = await dialog('l', '列入车次');
    await page.keyboard.insertText('K1178');
    await box.getByLabel('列入哪次处置').selectOption({ label: station });
    await commit(box);
  }
  await page.getByRole('row').filter({ hasText: 'K1178 北京丰台站' }).waitFor();
  await page.getByRole('row').filter({ hasText: 'K1178 北京北站' }).waitFor();
});

it('each of the two cards opens, and comes back after a reload', async () => {
  const station = page.getByRole('article', { name: 'K1178 列车卡' }).locator('.src-train-card__head');
  const opened: string[] = [];
  for (const key of ['k', 'j']) {
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await station.waitFor();
    const words = await station.innerText();
    opened.push(words.includes('北京北站') ? '北京北站' : '北京丰台站');
    await page.reload();
    await station.getByText(opened.at(-1) ?? '').waitFor();
    await page.keyboard.press('Escape');
    await station.waitFor({ state: 'hidden' });
  }
  expect(opened.toSorted()).toEqual(['北京丰台站', '北京北站']);
});

it('an arrival with a digit too many is withdrawn from the card, and the right one stands', async () => {
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name: 'K1178 列车卡' });
  for (const people of ['8410', '841']) {
    const box = await dialog('a', '到达交接：K1178');
    await page.keyboard.insertText('北京北站');
    await box.getByLabel(/^到站人数/).fill(people);
    await box.getByLabel(/^谁接收/).fill('客运值班站长');
    await box.getByLabel(/^谁接收/).focus();
    await commit(box);
    await card.getByText(`北京北站 到 ${people} 人`).waitFor();
    if (people === '841') break;
    await card.getByRole('button', { name: '撤销' }).focus();
    await page.keyboard.press('Enter');
    const undo = page.getByRole('dialog', { name: '撤销到达交接：K1178' });
    await undo.locator(':focus').waitFor();
    await page.keyboard.insertText('多按了一个0');
    await commit(undo);
    await card.getByText('已撤销').waitFor();
  }
  const kept = (await shown.journal('all')).filter(({ type }) => type.startsWith('Arrival'));
  expect(kept.map(({ type }) => type)).toEqual(['ArrivalHandedOver', 'ArrivalWithdrawn', 'ArrivalHandedOver']);
});
