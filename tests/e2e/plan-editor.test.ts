import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { shipped } from '../support/real-plans.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const surge = shipped.inForce.special('surge')?.text ?? '';

/** The plan editor on the shipped plans, in a real browser. */
describe('the plan editor', () => {
  let shown: ShownDesk;
  let page: Page;

  beforeAll(async () => {
    shown = await openShownDesk('plan-editor', fromBeijing('2026-12-01', '09:00') ?? 0);
    ({ page } = shown);
    page.setDefaultTimeout(8_000);
  });
  afterAll(async () => {
    expect(shown?.faults).toEqual([]);
    await shown?.close();
  });

  const draftOf = (plan: string): string => {
    const { text } = JSON.parse(readFileSync(join(shown.folder, 'drafts', `${plan}.json`), 'utf8')) as { text: string };
    return text;
  };
  const tree = (at = page) => at.getByRole('tree', { name: '大纲' });
  const step = (name: string | RegExp, at = page) => tree(at).getByRole('treeitem', { name });
  const field = (name: string, at = page) => at.locator('.src-editor__form').getByRole('textbox', { name });
  const saved = (at = page) => at.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  const tab = (name: '检查' | '流程' | '文本') => page.getByRole('tab', { name }).click();
  const linesThatDiffer = (before: string, after: string) => {
    const was = before.split('\n');
    return after.split('\n').filter((line, index) => line !== was[index]);
  };

  it('says before typing that nobody is signed on', async () => {
    await page.getByRole('button', { name: '签到' }).first().waitFor();
    await shown.officer.go(6);
    await page.getByRole('button', { name: '大客流', exact: true }).click();
    await page.getByRole('button', { name: '编辑', exact: true }).click();
    await page.getByText('还没有签到：可以看，不能改').waitFor();
    await step('统一停放行口令').click();
    expect(await field('名称（中文）').getAttribute('readonly')).not.toBeNull();
    await shown.officer.signOn('值班员甲', ['值班员']);
    await expect.poll(() => field('名称（中文）').getAttribute('readonly')).toBeNull();
  });

  it('changes one line of the text for one title in a form, and keeps it on the disk', async () => {
    await field('名称（中文）').fill('统一停放口令');
    await saved();
    const [line, ...others] = linesThatDiffer(surge, draftOf('surge'));
    expect(others).toEqual([]);
    expect(line).toContain('title: { zh: "统一停放口令", en: "One word to stop release" }');
    await step('统一停放口令').waitFor();
  });

  it('has one history for forms and text, back to the letter', async () => {
    await tab('文本');
    const code = page.getByRole('textbox', { name: '预案文本' });
    await code.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('# 值班员甲改\n');
    await saved();
    expect(draftOf('surge').startsWith('# 值班员甲改\n# yaml-language-server')).toBe(true);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await expect.poll(() => draftOf('surge') === surge).toBe(true);
    await page.keyboard.press('Control+y');
    await step('统一停放口令').waitFor();
  });

  it('moves a step by key and shows the block it stands in as a flow', async () => {
    await step('统一停放口令').click();
    await page.keyboard.press('Alt+ArrowDown');
    // Past the end of its lane: now the first of the next one.
    await expect.poll(() => page.getByRole('combobox', { name: '移到' }).inputValue()).toBe('blocks/1/lanes/1');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => page.getByRole('combobox', { name: '移到' }).inputValue()).toBe('blocks/1/lanes/0');
    await tab('流程');
    await page.locator('.src-chart .react-flow__node').filter({ hasText: '统一停放口令' }).waitFor();
  });

  it('names what is wrong while it is written, and leads to its line', async () => {
    await tab('检查');
    await page.getByRole('combobox', { name: '责任岗位' }).waitFor();
    await tab('文本');
    const code = page.getByRole('textbox', { name: '预案文本' });
    await code.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('title: [\n');
    await page.getByText('表单暂停使用').waitFor();
    await tab('检查');
    await page.getByRole('list', { name: '检查结果' }).getByRole('button').first().click();
    await tab('文本');
    await code.click();
    await page.keyboard.press('Control+z');
    await page.getByText('表单暂停使用').waitFor({ state: 'detached' });
  });

  it('adds a step under an id of its own, and says what names a step before it goes', async () => {
    await tree().getByRole('treeitem', { name: '指挥协调' }).first().click();
    await page.getByRole('button', { name: '增加步骤' }).click();
    const box = page.getByRole('dialog', { name: '增加步骤' });
    await box.getByRole('textbox', { name: '名称（中文）' }).fill('清点人数');
    await box.getByRole('textbox', { name: '步骤编号' }).fill('crush-q');
    await box.getByText('这个编号用过了').waitFor();
    await box.getByRole('textbox', { name: '步骤编号' }).fill('count-people');
    await page.keyboard.press('Control+Enter');
    await step('清点人数').waitFor();
    await saved();
    expect(draftOf('surge')).toContain('- id: count-people');

    await step('有无挤压险情').click();
    await page.getByRole('button', { name: '删去步骤' }).click();
    const ask = page.getByRole('dialog', { name: '删去“有无挤压险情”' });
    await ask.getByText('停放行泄压').waitFor();
    await page.keyboard.press('Escape');
    await step('有无挤压险情').waitFor();
  });

  it('loses neither text when two windows write one draft', async () => {
    const other = await shown.context.newPage();
    await other.goto(page.url());
    await step('看画面估密度', other).click();
    await step('看画面估密度').click();
    await field('名称（中文）', other).fill('另一窗口的名称');
    await saved(other);
    await field('名称（中文）').fill('本窗口的名称');
    const both = page.getByRole('alert').filter({ hasText: '两份文字都不会丢' });
    await both.waitFor();
    await both.getByRole('button', { name: '用我的覆盖' }).click();
    await saved();
    expect(draftOf('surge')).toContain('本窗口的名称');
    const aside = readdirSync(join(shown.folder, 'drafts', 'discarded')).filter((name) => name.startsWith('surge-'));
    const kept = aside.map((name) => readFileSync(join(shown.folder, 'drafts', 'discarded', name), 'utf8'));
    expect(kept.some((text) => text.includes('另一窗口的名称'))).toBe(true);

    await field('名称（中文）', other).fill('又一个名称');
    await other.getByRole('button', { name: '看对方的' }).click();
    await step('本窗口的名称', other).waitFor();
    await other.keyboard.press('Control+z');
    await step('又一个名称', other).waitFor();
    await expect.poll(() => draftOf('surge')).toContain('又一个名称');
    await other.close();
  });

  it('offers back what was typed and could not be saved before the page went down', async () => {
    const other = await shown.context.newPage();
    await other.goto(page.url());
    await step('清点人数', other).click();
    await other.route('**/api/**', (route) => route.abort());
    await field('做法（中文）', other).fill('逐点数人，写在白板上');
    await other.getByRole('status').filter({ hasText: '未能保存' }).waitFor();
    await other.close({ runBeforeUnload: false });
    const again = await shown.context.newPage();
    await again.goto(page.url());
    // Something else is typed first: that does not take its place.
    await step('清点人数', again).click();
    await field('名称（英文）', again).fill('Count them');
    await expect.poll(() => draftOf('surge')).toContain('Count them');
    await again.reload();
    await again.getByRole('button', { name: '取回这份文字' }).click();
    await step('清点人数', again).click();
    expect(await field('做法（中文）', again).inputValue()).toBe('逐点数人，写在白板上');
    await again.close();
  });

  it('imports a file as a draft, and refuses what is no text in one sentence', async () => {
    await shown.officer.go(6);
    const pick = page.locator('input[type=file]');
    await pick.setInputFiles({ name: '预案.yaml', mimeType: 'text/yaml', buffer: Buffer.from('PK\u0003\u0004zip') });
    await page.getByText('“预案.yaml”不是文本文件').waitFor();
    await pick.setInputFiles({ name: '半份.yaml', mimeType: 'text/yaml', buffer: Buffer.from('title: [没有写完\n') });
    const box = page.getByRole('dialog', { name: '导入预案文件' });
    await box.getByRole('textbox', { name: '预案编号' }).fill('half-done');
    await page.keyboard.press('Control+Enter');
    await page.getByText('表单暂停使用').waitFor();
    await page.getByRole('textbox', { name: '预案文本' }).filter({ hasText: '没有写完' }).waitFor();
    expect(draftOf('half-done')).toBe('title: [没有写完\n');
    expect(
      ((await shown.ask('hello', {})) as { plans: readonly { id?: string }[] }).plans.some(
        (one) => one.id === 'half-done',
      ),
    ).toBe(false);
  });

  it('begins a new plan whose findings say what to write, and keeps a discarded draft', async () => {
    await shown.officer.go(6);
    await page.getByRole('button', { name: '新建预案' }).click();
    const box = page.getByRole('dialog', { name: '新建预案' });
    await box.getByRole('textbox', { name: '预案名称（中文）' }).fill('停电专项');
    await box.getByRole('textbox', { name: '预案编号' }).fill('power-cut');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '编辑：停电专项' }).waitFor();
    await page.getByRole('list', { name: '检查结果' }).getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: '丢弃草稿' }).click();
    await page.getByRole('dialog', { name: /^丢弃/ }).getByText('drafts/discarded').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '预案库', level: 1 }).waitFor();
    const names = readdirSync(join(shown.folder, 'drafts', 'discarded'));
    expect(names.some((name) => name.startsWith('power-cut-'))).toBe(true);
  });
});
