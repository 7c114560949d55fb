import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** A finger stays on a key longer than an act takes: what the key finds under it when it comes up must not be pressed. */
describe('a key held longer than its act takes', () => {
  let shown: ShownDesk;
  let page: Page;

  beforeAll(async () => {
    shown = await openShownDesk('slow-keys', fromBeijing('2026-03-04', '09:00') ?? 0);
    ({ page } = shown);
    await shown.officer.signOn('值班员甲', ['值班员', '带班领导']);
  });
  afterAll(() => shown?.close());

  const dialog = (name: string) => shown.officer.dialog(name);
  /** Ctrl+Enter that comes up only once `gone` has gone, and a moment for what it might set off. */
  async function commitSlowly(gone: string): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.down('Enter');
    await dialog(gone).waitFor({ state: 'hidden' });
    await page.waitForTimeout(150);
    await page.keyboard.up('Enter');
    await page.keyboard.up('Control');
    await page.waitForTimeout(300);
  }

  it('does not open its dialog again from the button that has the focus back', async () => {
    await shown.officer.go(9);
    await page.getByRole('tab', { name: '人员' }).click();
    await page.getByRole('button', { name: '登记人员' }).focus();
    await page.keyboard.press('Enter');
    await dialog('登记人员').getByRole('textbox', { name: /姓名/ }).fill('值班员乙');
    await commitSlowly('登记人员');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('row', { name: /值班员乙/ }).waitFor();
  });

  it('does not close the dialog that follows', async () => {
    await shown.officer.aware({ station: '北京站', what: '误报核实', source: '车站', plans: ['大客流'] });
    await shown.officer.setLevel('启动响应', /Ⅲ/, '候车室排队');
    await shown.officer.standDown('排队已散');
    await shown.officer.go(2);
    await shown.officer.enterRecovery('措施已撤回');
    await page.getByRole('button', { name: '归档', exact: true }).click();
    const box = dialog('归档');
    await box.getByRole('textbox', { name: /处置小结/ }).fill('排队已散，无人受伤');
    const row = box.getByRole('listitem').filter({ has: page.getByRole('combobox', { name: /的结果$/ }) });
    await row
      .first()
      .getByRole('combobox', { name: /的结果$/ })
      .selectOption({ label: '决定不做' });
    await row
      .first()
      .getByLabel(/的理由$/)
      .fill('情况缓解');
    await row
      .first()
      .getByRole('button', { name: /^其余步骤都与/ })
      .click();
    await commitSlowly('归档');
    await dialog('导出处置记录').locator('dd').first().waitFor();
  });

  it('still presses the button it went down on', async () => {
    await dialog('导出处置记录').getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.down('Enter');
    await page.waitForTimeout(150);
    await page.keyboard.up('Enter');
    await dialog('导出处置记录').waitFor({ state: 'hidden' });
  });
});
