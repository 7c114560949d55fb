import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { slipCode, slipText } from '../../shared/export/slip/slip.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

/** A slip from the printer and back: what is on the paper is typed in, and the desk says whether the journal still holds it. */
describe('slips', () => {
  let shown: ShownDesk;
  let code = '';

  beforeAll(async () => {
    shown = await openShownDesk('slips', fromBeijing('2026-07-29', '09:00') ?? 0);
    // A key that comes before the screen is there goes unheard.
    await shown.page.locator('main h1').first().waitFor();
    await shown.page.keyboard.press('Alt+0');
    await shown.page.getByRole('heading', { name: '核验单' }).waitFor();
  });
  afterAll(() => shown?.close());

  it('is printed with its code, and says what it cannot prove', async () => {
    const { page } = shown;
    await page.getByRole('button', { name: '打印核验单' }).click();
    const dialog = page.getByRole('dialog', { name: '打印核验单' });
    await dialog.getByText('已送打印').waitFor();
    code =
      (await dialog
        .getByText(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
        .first()
        .textContent()) ?? '';
    const head = (await shown.ask('slipHead', {})) as { readonly version: number; readonly hash: string };
    expect(code).toBe(slipCode(head));
    const paper = await page.locator('#src-paper').textContent();
    expect(paper).toContain(code);
    expect(paper).toContain('它不证明写下的内容属实');
    await dialog.getByRole('button', { name: '关闭' }).click();
  });

  it('is met when it is typed, and a mistyped one is told from a missing one', async () => {
    const { page } = shown;
    const field = page.getByLabel('核验码或二维码内容');
    await field.fill(code.toLowerCase().replaceAll('-', ''));
    await field.press('Enter');
    await page.getByText('日志仍有检查点第').waitFor();

    // A scanner is a keyboard that types fast and ends with Enter; here with Caps Lock on.
    const head = (await shown.ask('slipHead', {})) as { stream: string; version: number; hash: string };
    await field.fill('');
    await page.keyboard.type(`src1${slipText(head).slice(4).toUpperCase()}`);
    await page.keyboard.press('Enter');
    await page.getByText(`日志仍有检查点第 ${head.version} 条`).waitFor();

    const letters = code.replaceAll('-', '').split('');
    const last = letters.pop() ?? '';
    await field.fill([...letters, last === '0' ? '1' : '0'].join(''));
    await field.press('Enter');
    await page.getByText('核验码有误：有一位输错或相邻两位颠倒').waitFor();

    await field.fill(slipCode({ version: 1, hash: 'ab'.repeat(32) }));
    await field.press('Enter');
    await page.getByText('没有这一条', { exact: true }).waitFor();
    expect(shown.faults).toEqual([]);
  });
});
