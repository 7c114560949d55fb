import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBeijing } from '../../shared/base/instant.ts';
import { docx, wp, wtable } from '../support/docx.ts';
import { shipped } from '../support/real-plans.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const surge = shipped.inForce.special('surge')?.plan.clauses ?? [];
const [first] = surge;

/** A plan as the committee writes it: a letter's head, contents, numbered headings, a table and an annex. */
const PLAN = docx(
  [
    wp('附件'),
    wp('站区停电专项应急预案'),
    wp('目录'),
    wp('1 总则\t1', 'TOC1'),
    wp('1 总则', '1'),
    wp('1.1 编制目的', '2'),
    wp('为做好站区停电处置，制定本预案。'),
    wp('3 分级', '1'),
    wtable([
      [wp('级别'), wp('条件')],
      [wp('黄色'), wp('候车区停电')],
    ]),
    wp('4 应急处置', '1'),
    wp('4.1 接报', '2'),
    wp('值班员接报后核实六项。'),
    wp('4.3 疏导', '2'),
    wp('（1）停止放行。'),
    wp('（2）开启应急照明。'),
    wp('附件1 通讯录'),
    wp('值班室'),
  ].join(''),
);

/** The import of a plan written in Word, in a real browser. */
describe('the import from Word', () => {
  let shown: ShownDesk;
  let page: Page;

  beforeAll(async () => {
    shown = await openShownDesk('word-import', fromBeijing('2026-12-01', '09:00') ?? 0);
    ({ page } = shown);
    page.setDefaultTimeout(20_000);
    await page.getByRole('button', { name: '签到' }).first().waitFor();
    await shown.officer.signOn('值班员甲', ['值班员']);
  });
  afterAll(async () => {
    expect(shown?.faults).toEqual([]);
    await shown?.close();
  });

  const pick = async (name: string, buffer: Uint8Array) => {
    await shown.officer.go(6);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入预案文件' }).click();
    await (await chooser).setFiles({ name, mimeType: DOCX, buffer: Buffer.from(buffer) });
  };
  const box = () => page.getByRole('dialog', { name: '从 Word 文件导入条款' });
  const found = () => box().getByRole('list', { name: '认出的条款' });
  const drafts = () => {
    const folder = join(shown.folder, 'drafts');
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  };
  const draftOf = (plan: string): string => {
    const { text } = JSON.parse(readFileSync(join(shown.folder, 'drafts', `${plan}.json`), 'utf8')) as { text: string };
    return text;
  };

  it('shows the clauses found, what was left over and what is odd, before anything is kept', async () => {
    await pick('站区停电专项.docx', PLAN);
    await box().getByText('导入 6 条（共 6 条）').waitFor();
    await found().getByText('级别 | 条件').waitFor();
    await box().getByText('4.3 之前缺 4.2；请核对原文是否漏了编号').waitFor();
    await box().getByText('没有归入条款的 6 段').click();
    await box().getByText('第 17 段，附件：').waitFor();
    expect(drafts()).toEqual([]);
  });

  it('makes a draft of a new plan, by keyboard, whose clauses wait for steps and for English', async () => {
    await found().getByRole('checkbox', { name: '1.1 编制目的' }).focus();
    await page.keyboard.press('Space');
    await box().getByText('导入 5 条（共 6 条）').waitFor();
    expect(await box().getByRole('textbox', { name: '预案名称（中文）' }).inputValue()).toBe('站区停电专项');
    await box().getByRole('textbox', { name: '预案编号' }).fill('power-cut');
    // Words were typed: the first Esc only asks.
    await page.keyboard.press('Escape');
    await box().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '编辑：站区停电专项' }).waitFor();
    await page.getByText('4 条还没有步骤落实').first().click();
    await page.getByRole('list', { name: '4 条还没有步骤落实' }).getByRole('button', { name: '4.3 疏导' }).waitFor();
    const checks = page.getByRole('list', { name: '检查结果' }).getByRole('listitem');
    await checks.filter({ hasText: '4.3' }).filter({ hasText: '英文还空着，请译成英文' }).first().waitFor();
    expect(draftOf('power-cut')).toContain('（1）停止放行。\\n（2）开启应急照明。');
    expect(draftOf('power-cut')).not.toContain('编制目的');
  });

  it('puts clauses beside those of a plan in force, keeps the others, and leaves the edition in force alone', async () => {
    const changed = docx(
      wp(`${first?.id} ${first?.title.zh}`) + wp('改过的条文。') + wp('9.9 新条款') + wp('新的一条。'),
    );
    await pick('大客流.docx', changed);
    await box().getByText('替换或并入现有预案的条款').click();
    await box().getByRole('combobox', { name: '现有预案' }).selectOption({ label: '大客流' });
    await found().getByText('替换').waitFor();
    await found()
      .getByText(first?.text.zh.slice(0, 12) ?? '')
      .waitFor();
    await box()
      .getByText(`Word 里没有的 ${surge.length - 1} 条保留不动`)
      .waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '编辑：大客流' }).waitFor();
    const text = draftOf('surge');
    expect(text).toContain('改过的条文。');
    for (const one of surge) expect(text).toContain(`- id: "${one.id}"`);
    expect(text).toContain('- id: "9.9"');
    const { plans } = (await shown.ask('hello', {})) as { plans: readonly { id?: string; hash?: string }[] };
    expect(plans.find((one) => one.id === 'surge')?.hash).toBe(shipped.inForce.special('surge')?.hash);
  });

  it('puts the draft that stood there aside when clauses are put into it', async () => {
    await pick('再次.docx', docx(wp('9.8 又一条') + wp('又一条。')));
    await box().getByText('替换或并入现有预案的条款').click();
    await box().getByRole('combobox', { name: '现有预案' }).selectOption({ label: '大客流' });
    await box().getByText('这份预案已有草稿（值班员甲').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '编辑：大客流' }).waitFor();
    await expect.poll(() => draftOf('surge')).toContain('- id: "9.8"');
    expect(draftOf('surge')).toContain('改过的条文。');
    const aside = readdirSync(join(shown.folder, 'drafts', 'discarded')).filter((name) => name.startsWith('surge-'));
    expect(aside).toHaveLength(1);
  });

  it('refuses what it cannot read in one sentence, and keeps nothing', async () => {
    const before = drafts();
    const refused: readonly (readonly [string, Uint8Array, string])[] = [
      ['旧版.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), '“旧版.doc”是旧版 Word 文件（.doc）或加了密码'],
      ['文本.docx', new TextEncoder().encode('不是 Word'), '“文本.docx”不是 Word 文件'],
      ['半截.docx', PLAN.slice(0, 500), '“半截.docx”已损坏'],
      ['通知.docx', docx(wp('各单位：') + wp('请执行。')), '“通知.docx”里没有认出条款编号'],
      ['扫描.docx', docx('<w:p/>'), '“扫描.docx”里没有文字'],
      ['万段.docx', docx(wp('1.1 一段').repeat(10_000)), '“万段.docx”里认出 10000 条'],
    ];
    for (const [name, bytes, sentence] of refused) {
      await pick(name, bytes);
      await page.getByText(sentence).first().waitFor();
    }
    expect(await box().count()).toBe(0);
    expect(drafts()).toEqual(before);
  });
});
