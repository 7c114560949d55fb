import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { capFaults } from '../support/check-cap.ts';
import type { ClockedDesk } from '../support/clocked-desk.ts';
import type { DeskPage } from './desk-page.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const at = (clock: string) => fromBeijing('2026-03-04', clock) ?? 0;

/** A crowded evening: what the public is told, from the first draft to the batch that is counted, by keyboard. */
describe('messages to the public', () => {
  let shown: ShownDesk;
  let page: Page;
  let desk: ClockedDesk;
  let officer: DeskPage;

  beforeAll(async () => {
    shown = await openShownDesk('public-messages', at('20:00'));
    ({ page, desk, officer } = shown);
    await officer.signOn('值班员甲', ['值班员']);
    await officer.aware({
      station: '北京丰台站',
      what: '出站口旅客积压',
      source: '车站',
      plans: ['大客流'],
    });
    await officer.go(4);
    await page.getByRole('tab', { name: /^对外信息/ }).click();
  });
  afterAll(async () => {
    await shown?.close();
  });

  const message = (n: number): Locator => page.getByRole('listitem', { name: new RegExp(`^公众信息 ${n}：`) });
  const press = async (n: number, act: string) => {
    await message(n).getByRole('button', { name: act, exact: true }).focus();
    await page.keyboard.press('Enter');
    const box = officer.dialog(`${act}：公众信息 ${n}`);
    await box.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
    return box;
  };
  const commit = async (box: Locator) => {
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'hidden' });
  };
  const words = () => page.getByRole('textbox', { name: '文稿', exact: true });

  it('are drafted from the record, with length, parts and gaps in view; nothing is sent from here', async () => {
    await page.getByText('不向外发送任何信息').waitFor();
    expect(await words().inputValue()).toBe(
      '重点站区管委会提示：北京丰台站客流较大。请错峰出行、提前到站，优先乘地铁离站，按引导排队，接站勿入落客平台。〔待补：有效时间〕前有效。',
    );
    await page.getByText('待补 1 处：有效时间').waitFor();
    await words().fill('客'.repeat(71));
    await page.getByText('计 2 条短信，本条还可写 63 字').waitFor();
    await page.getByText('超过模板上限 1 字').waitFor();
    await page.getByRole('button', { name: '按最新记录重新起草' }).click();
    expect(await words().inputValue()).toContain('〔待补：有效时间〕');
  });

  it('cannot be asked for with a gap in them, and say which', async () => {
    await words().focus();
    await page.keyboard.press('Control+Enter');
    await message(1).waitFor();
    const box = await press(1, '登记请求');
    await page.keyboard.press('Control+Enter');
    await page.getByText('文稿还有待补的内容：有效时间').waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    await message(1).getByRole('button', { name: '修改', exact: true }).click();
    await page.getByRole('heading', { name: '修改公众信息 1' }).waitFor();
    await words().fill(
      '重点站区管委会提示：北京丰台站客流较大。请错峰出行，优先乘地铁离站，按引导排队。22时30分前有效。',
    );
    await page.getByRole('textbox', { name: '英文（可空）' }).fill('Beijing Fengtai is crowded until 22:30.');
    await page.keyboard.press('Control+Enter');
    await message(1).getByText('22时30分前有效').waitFor();
  });

  it('go over request and approval to release, and count as the first batch', async () => {
    await commit(await press(1, '登记请求'));
    await message(1).getByText('已请求，待答复').waitFor();
    expect(await message(1).getByRole('button', { name: '修改', exact: true }).count()).toBe(0);
    await desk.until(page, at('20:06'));
    const approval = await press(1, '登记批准');
    await approval.getByRole('textbox', { name: /批准人/ }).fill('值班领导');
    await approval
      .getByRole('textbox', { name: '批准的文稿' })
      .fill('重点站区管委会提示：北京丰台站客流较大。请错峰出行，优先乘地铁离站，按引导排队。22时前有效。');
    await commit(approval);
    await message(1).getByText('已批准，待发布').waitFor();
    const release = await press(1, '登记发布');
    await release.getByText('计为本次处置提示短信第 1 批').waitFor();
    await commit(release);
    await message(1).getByText('第 1 批', { exact: true }).waitFor();
    await page.getByText('本次处置已发布：短信 1 批').waitFor();
    const reached = await press(1, '登记触达人数');
    await reached.getByRole('textbox', { name: '触达人数' }).fill('12,000');
    await reached.getByRole('textbox', { name: '人数来源' }).fill('市应急局电话告知');
    await commit(reached);
    const told = await message(1).innerText();
    expect(told).toContain('触达 12000 人（市应急局电话告知）');
    expect(told).toContain('22时前有效');
    const events = (await shown.journal()).filter((event) => event.type.startsWith('Message'));
    expect(events.map((event) => event.type)).toEqual([
      'MessageDrafted',
      'MessageDrafted',
      'MessageRequested',
      'MessageApproved',
      'MessageReleased',
      'MessageReached',
    ]);
  });

  it('are written as a CAP file that other systems can read', async () => {
    await message(1).getByRole('button', { name: '导出 CAP' }).click();
    const told = await page.getByText(/已导出：.*\.xml/).innerText();
    const path = /已导出：(.*\.xml)/.exec(told)?.[1] ?? '';
    const xml = readFileSync(path, 'utf8');
    expect(await capFaults(xml)).toEqual([]);
    expect(xml).toContain('22时前有效');
    expect(xml).toContain('<status>Actual</status>');
  });

  it('that could not wait say why, and an unanswered request is a clock on every screen', async () => {
    await page.getByRole('combobox', { name: '模板' }).selectOption({ label: '大客流 · 大客流现场公告' });
    await words().fill('各位旅客：请跟着引导员走，不停留、不逆行。');
    await page.getByRole('textbox', { name: '英文（可空）' }).fill('Please follow the guides.');
    await page.keyboard.press('Control+Enter');
    await message(2).waitFor();
    await commit(await press(2, '登记请求'));
    await desk.until(page, at('20:22'));
    await officer.go(1);
    await page.getByRole('region', { name: '时限', exact: true }).getByRole('button', { name: /在计/ }).click();
    await page
      .getByRole('dialog', { name: /^全部时限/ })
      .getByText('公众信息 2 等答复')
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await officer.go(4);
    await page.getByRole('tab', { name: /^对外信息/ }).click();
    const box = await press(2, '登记紧急先发');
    await box.getByRole('textbox', { name: /紧急理由/ }).fill('出站口已经挤满');
    await commit(box);
    await message(2).getByText('未经批准先发：出站口已经挤满').waitFor();
    await message(2).getByText('批准待补登').waitFor();
    expect(shown.faults).toEqual([]);
  });
});
