import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { root } from '../support/root.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** 2026-12-01 09:00 in Beijing: after the day on which the shipped plans take effect. */
const NINE = Date.UTC(2026, 11, 1, 1, 0);

const shippedSurge = readFileSync(join(root, 'resources/plans/specials/surge.yaml'), 'utf8');

/** The shipped plan with another label, a shorter deadline and one step more. */
const nextSurge = shippedSurge
  .replace('edition: "2026 试行版（样本）"', 'edition: "2026 修订版"')
  .replace(
    /( {10}- id: open-all\n(?:.*\n)*?)( +due: \{ within: )\d+ min/,
    (_, head: string, due: string) => `${head}${due}5 min`,
  );

let shown: ShownDesk;
beforeEach(async () => {
  shown = await openShownDesk('editions', NINE);
});
afterEach(() => shown.close());

async function draft(text: string): Promise<void> {
  await shown.ask('saveDraft', { plan: 'surge', text, as: { person: '编写人', post: 'duty-officer' } });
}

async function act(button: string, words: Readonly<Record<string, string>>): Promise<void> {
  const { page } = shown;
  await page.getByRole('button', { name: button, exact: true }).click();
  const box = page.getByRole('dialog', { name: button });
  for (const [label, value] of Object.entries(words)) await box.getByLabel(label).fill(value);
  await page.keyboard.press('Control+Enter');
  await box.waitFor({ state: 'hidden' });
}

it('a draft goes through another pair of eyes into force while a response runs, and the response is moved to it', async () => {
  const { page, officer } = shown;
  expect(nextSurge).not.toBe(shippedSurge);
  await officer.signOn('编写人', ['值班员']);
  await officer.aware({ station: '北京站', what: '广场排队过长', source: '车站', plans: ['大客流'] });
  await draft(nextSurge);

  await page.goto(`${page.url().split('#')[0]}#/library?editions=surge`);
  await page
    .getByText('没有发现问题')
    .or(page.getByText(/处疑点/))
    .first()
    .waitFor();
  await page
    .getByText(/时限由/)
    .first()
    .waitFor();
  await act('提交复核', { '改了什么、为什么改': '开足进站口的时限缩短' });
  await page.getByText('这一版是您提交的').waitFor();

  await officer.signOn('复核人', ['带班领导']);
  await act('复核同意', { 复核意见: '已对照现场核过' });
  await act('登记批准', { 批准文号: '站管应急〔2026〕8号', '批准人（单位、职务）': '管委会分管领导' });
  await act('投入使用', { 施行说明: '即日施行' });
  const { plans } = (await shown.ask('hello', {})) as RequestOutput<'hello'>;
  expect(plans.find((one) => one.id === 'surge')).toMatchObject({
    inForce: true,
    published: true,
    edition: '2026 修订版',
  });

  await officer.go(2);
  await page.getByRole('button', { name: '对照新版' }).first().click();
  const box = page.getByRole('dialog', { name: '《大客流》新版与本次处置' });
  await box.getByLabel('理由').fill('新版时限更短');
  await box.getByRole('checkbox', { name: /一人/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await box.waitFor({ state: 'hidden' });
  const journal = await shown.journal();
  expect(journal.at(-1)).toMatchObject({ type: 'EditionMoved', data: { to: { edition: '2026 修订版' } } });
  await page.getByText('2026 修订版').first().waitFor();
  expect(await page.getByRole('button', { name: '对照新版' }).count()).toBe(0);
  expect(shown.faults).toEqual([]);
});

it('an edition with an error is stopped before it is submitted, and named by its place', async () => {
  const { page, officer } = shown;
  await officer.signOn('编写人', ['值班员']);
  await draft(nextSurge.replace('owner: flow-post', 'owner: nobody'));
  await page.goto(`${page.url().split('#')[0]}#/library?editions=surge`);
  await page.getByText(/处错误，不能投入使用/).waitFor();
  expect(await page.getByRole('button', { name: '提交复核' }).isDisabled()).toBe(true);
  await page
    .getByText(/specials\/surge\.yaml/)
    .first()
    .waitFor();
});

it('a plan that others name cannot be retired, and says which', async () => {
  const { page, officer } = shown;
  await officer.signOn('编写人', ['值班员']);
  await page.goto(`${page.url().split('#')[0]}#/library?editions=stranding`);
  await page.getByRole('button', { name: '停用这个预案' }).click();
  await page.getByRole('dialog', { name: '停用这个预案' }).getByLabel('理由').fill('试用');
  await page.keyboard.press('Control+Enter');
  // Other plans name it: it cannot simply go.
  await page
    .getByText(/请先修订它们/)
    .first()
    .waitFor();
});
