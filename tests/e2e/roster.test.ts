import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheets } from '../../electron/backend/work/read-sheet.ts';
import { fromBeijing } from '../../shared/base/instant.ts';
import { root } from '../support/root.ts';
import { sheetData, xlsx, type XmlCell } from '../support/xlsx.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const NOW = fromBeijing('2026-11-12', '10:20') ?? 0;

let shown: ShownDesk;
beforeAll(async () => {
  shown = await openShownDesk('roster', NOW);
  await shown.officer.signOn('值班员甲', ['值班员']);
  await shown.page.evaluate(() => {
    globalThis.location.hash = '#/duty?tab=roster';
  });
  await cell(0, 0).waitFor();
});
afterAll(async () => {
  expect(shown.faults).toEqual([]);
  await shown.close();
});

/** A cell of the month: row 0 is the first of November, column 0 the leader of the day shift. */
const cell = (row: number, column: number) => shown.page.locator(`[data-cell="${row}-${column}"]`);
const dialog = () => shown.page.getByRole('dialog');
const closed = () => dialog().waitFor({ state: 'detached' });
async function seats(from: string, to = from) {
  const { seats: found } = (await shown.ask('readRoster', { from, to })) as {
    seats: readonly { readonly day: string; readonly post: string; readonly shift: string; readonly person: string }[];
  };
  return found;
}
function file(name: string, rows: readonly (readonly XmlCell[])[]): string {
  const path = join(shown.folder, name);
  writeFileSync(path, xlsx(sheetData([['日期', '班次', '岗位', '席位', '姓名'], ...rows])));
  return path;
}

describe('the roster of a month', () => {
  it('is filled by teams that take turns, after a look at what comes of it', async () => {
    const { page } = shown;
    await page.getByRole('button', { name: '轮转排班' }).click();
    await page.getByLabel('各组人员，一行一组').fill('领导一，一甲，一乙\n领导二，二甲，二乙\n领导三，三甲，三乙');
    await dialog().getByText('没有排人').first().waitFor();
    await page
      .getByLabel('各组人员，一行一组')
      .fill('领导一，一甲，一乙\n领导二，二甲，二乙\n领导三，三甲，三乙\n领导四，四甲，四乙');
    await dialog().getByText('共 18 天、108 个席位').waitFor();
    expect(await dialog().getByText('没有排人').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await closed();
    await expect.poll(() => cell(12, 0).textContent()).toBe('领导一');
    expect(await seats('2026-11-01', '2026-11-30')).toHaveLength(108);
  });

  it('is changed from the keyboard alone: a name, a clearing, a substitution with both names', async () => {
    const { page } = shown;
    await cell(13, 1).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('值班员戊');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(14, 1).textContent()).toBe('值班员戊');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell(15, 1).textContent()).toBe('空缺');
    await page.getByText('今天起有 7 个席位空缺').waitFor();

    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('s');
    await dialog().getByRole('combobox', { name: '替班人' }).fill('领导五');
    await dialog().getByLabel('理由').fill('发热');
    await dialog().getByLabel('批准岗位').selectOption('duty-leader');
    await page.keyboard.press('Control+Enter');
    await closed();
    await expect.poll(() => cell(15, 0).textContent()).toBe('领导五替 领导四');
  });

  it('keeps what was there when a name is left with Esc, and takes none that is the same', async () => {
    const { page } = shown;
    const before = ((await shown.ask('readRoster', { from: '2026-11-20', to: '2026-11-20' })) as { version: number })
      .version;
    await cell(19, 0).click();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('不要这个');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(20, 0).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await shown.ask('readRoster', { from: '2026-11-20', to: '2026-11-20' })).toMatchObject({ version: before });
  });

  it('asks why a shift that has begun is changed, and then says who of it is there', async () => {
    const { page } = shown;
    await cell(11, 1).click();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('值班员甲');
    await page.keyboard.press('Enter');
    await dialog().getByText('2026-11-12 白班 值班员1 改为 值班员甲').waitFor();
    await dialog().getByLabel('理由').fill('漏排');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.getByRole('tab', { name: '本班' }).click();
    const row = page.getByRole('row', { name: '值班员1' });
    await expect.poll(() => row.textContent()).toMatch(/值班员甲.*已到/);
    await page.getByRole('row', { name: '带班领导' }).getByText('未排人').waitFor();
    await page.getByText('下一班：夜班').waitFor();
    await page.getByRole('tab', { name: '排班' }).click();
  });
});

describe('files', () => {
  it('with errors are shown cell by cell and stay out; a sound one is taken over whole', async () => {
    const { page } = shown;
    await page.getByRole('button', { name: '导入' }).click();
    const formula = { xml: '<f>A1</f><v>甲</v>', type: 'str' };
    const bad = [
      ['2026-02-30', '白班', '值班员', 1, '甲'],
      ['2026-12-03', '白班', '值班员', 2, formula],
    ];
    await page.setInputFiles('input[type=file]', file('坏.xlsx', bad));
    await dialog().getByText('排班 A2：日历里没有“2026-02-30”这一天').waitFor();
    await dialog().getByText('排班 E3：这是公式').waitFor();
    expect(await dialog().getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);
    await page.setInputFiles('input[type=file]', file('好.xlsx', [['12月3日', '白班', '带班领导', 1, '张　三']]));
    await dialog().getByText('2026-12-03 至 2026-12-03，1 天、1 个席位').waitFor();
    await dialog().getByRole('button', { name: '有疑点，仍然导入' }).click();
    await closed();
    await page.getByRole('heading', { name: '2026年12月排班表' }).waitFor();
    await expect.poll(() => cell(2, 0).textContent()).toBe('张三');
    expect(await seats('2026-12-03')).toMatchObject([{ person: '张三', source: 'import' }]);
  });

  it('are written with the month as it stands', async () => {
    const { page } = shown;
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByText('已导出：').waitFor();
    const exports = join(shown.folder, 'exports');
    const [name = ''] = readdirSync(exports).filter((one) => one.endsWith('.xlsx'));
    expect(name).toMatch(/^值班表-roster-2026-12-01-2026-12-31-/);
    const read = await readSheets(name, readFileSync(join(exports, name)));
    if (!read.ok) throw new Error(read.refusal.message.zh);
    expect(read.value[0]?.rows[0]?.[0]?.text).toBe('2026年12月值班表');
    expect(read.value[0]?.rows[6]?.slice(0, 3).map((one) => one?.date ?? one?.text)).toEqual([
      '2026-12-03',
      '四',
      '张三',
    ]);
  });
});

describe('axe finds nothing', () => {
  const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  it.each(['轮转排班', '导入'])('on the month, and in the dialog %s', async (name) => {
    const { page } = shown;
    await page.getByRole('button', { name }).click();
    await dialog().waitFor();
    // While it fades in, its colours are not yet its own.
    await page.waitForTimeout(600);
    await page.evaluate(axe);
    const found = () =>
      page.evaluate(async () => {
        const { axe: run } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
    expect(await found()).toEqual([]);
    await page.keyboard.press('Escape');
    await closed();
    expect(await found()).toEqual([]);
  });
});
