import type { Locator, Page } from 'playwright-core';

/** The screens as a duty officer uses them: Chinese, by keyboard. Every function ends when the screen shows that the act is done. */
export function deskPage(page: Page) {
  const dialog = (name: string): Locator => page.getByRole('dialog', { name });
  const commit = async (box: Locator) => {
    // Nobody presses before the dialog is there: a key that goes down outside it is none of its own.
    await box.locator(':focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'hidden' });
  };
  /** A select by its label: chosen as a person would, by what it shows. */
  const choose = (box: Locator, label: RegExp, shown: string) =>
    box.getByRole('combobox', { name: label }).selectOption({ label: shown });

  return {
    /** Presses a key until the dialog it opens has the keyboard; a person whose key went unheard presses again. What stood in the way is named. */
    async openBy(key: string, box: Locator): Promise<void> {
      for (let attempt = 1; ; attempt += 1) {
        await page.keyboard.press(key);
        const isThere = await box
          .locator(':focus')
          .waitFor({ timeout: 7000 })
          .then(() => true)
          .catch(() => false);
        if (isThere) return;
        if (attempt < 3) continue;
        const shown = await page.getByRole('dialog').allInnerTexts();
        const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
        throw new Error(
          `${key} did not open its dialog. Dialogs: ${JSON.stringify(shown)}; the keyboard is at ${focus}`,
        );
      }
    },

    async signOn(person: string, posts: readonly string[]): Promise<void> {
      await page.getByRole('button', { name: '签到' }).first().click();
      const box = dialog('签到');
      await box.getByLabel(/姓名/).fill(person);
      for (const post of posts) {
        await box.getByRole('checkbox', { name: new RegExp(`^${post}`) }).focus();
        await page.keyboard.press('Space');
      }
      await commit(box);
    },

    /** F2, the station, what was heard, from whom, the plans suspected, Ctrl+Enter. */
    async aware(call: { station: string; what: string; source: string; plans: readonly string[] }): Promise<void> {
      await page.keyboard.press('F2');
      const box = dialog('接报');
      await choose(box, /站区/, call.station);
      await box.getByRole('textbox', { name: /得知的情况/ }).focus();
      await page.keyboard.insertText(call.what);
      await box.getByLabel('信息来源').focus();
      await page.keyboard.insertText(call.source);
      for (const plan of call.plans) {
        await box.getByRole('checkbox', { name: plan }).focus();
        await page.keyboard.press('Space');
      }
      await commit(box);
      await page
        .getByRole('heading', { name: '处置', level: 1 })
        .or(page.getByText(call.what).first())
        .first()
        .waitFor();
    },

    go: (key: 1 | 2 | 3 | 4 | 6 | 9 | 0) => page.keyboard.press(`Alt+${key}`),

    /** The report that is asked for next, as drafted; who took it is filled in where it is known. */
    async sendReport(kind: '电话首报' | '书面首报' | '续报' | '终报', takenBy?: string): Promise<void> {
      await page.keyboard.press('Alt+4');
      await page
        .getByRole('radio', { name: kind })
        .or(page.getByRole('button', { name: kind, exact: true }))
        .first()
        .click();
      // Ctrl+Enter sends only from inside the form, so that nothing goes by a second press.
      await page
        .getByRole('textbox', { name: /接听人|签收人/ })
        .first()
        .focus();
      if (takenBy !== undefined) {
        const fields = page.getByRole('textbox', { name: /接听人|签收人/ });
        for (let index = 0; index < (await fields.count()); index += 1) await fields.nth(index).fill(takenBy);
      }
      await page.keyboard.press('Control+Enter');
    },

    /** One line from any screen: F4, type, Enter. */
    async log(words: string): Promise<void> {
      const field = page.getByRole('combobox', { name: '快速记录' });
      await page.keyboard.press('F4');
      await page.keyboard.insertText(words);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (input) => input instanceof HTMLInputElement && input.value === '',
        await field.elementHandle(),
      );
    },

    async setLevel(act: '启动响应' | '调整级别' | '恢复响应', level: RegExp, basis: string): Promise<void> {
      await page.keyboard.press('Alt+2');
      await page.getByRole('button', { name: act, exact: true }).click();
      const box = dialog(act);
      await box.getByRole('radio', { name: level }).check({ force: true });
      await box.getByRole('textbox', { name: /依据/ }).fill(basis);
      await commit(box);
    },

    async standDown(basis: string): Promise<void> {
      await page.keyboard.press('Alt+2');
      await page.getByRole('button', { name: '终止响应', exact: true }).click();
      const box = dialog('终止响应');
      await box.getByRole('textbox', { name: /依据/ }).fill(basis);
      const post = box.getByRole('combobox', { name: /岗位|决定/ });
      if ((await post.inputValue()) === '') await post.selectOption({ label: '带班领导' });
      await commit(box);
    },

    async enterRecovery(basis: string): Promise<void> {
      await page.getByRole('button', { name: '进入恢复复盘', exact: true }).click();
      const box = dialog('进入恢复复盘');
      await box.getByRole('textbox', { name: /依据/ }).fill(basis);
      await commit(box);
    },

    /** Gives every open step an end: the first by hand, the rest the same. */
    async close(summary: string, end: string, reason: string): Promise<void> {
      await page.getByRole('button', { name: '归档', exact: true }).click();
      const box = dialog('归档');
      await box.getByRole('textbox', { name: /处置小结/ }).fill(summary);
      const row = box
        .getByRole('listitem')
        .filter({ has: page.getByRole('combobox', { name: /的结果$/ }) })
        .first();
      await row.getByRole('combobox', { name: /的结果$/ }).selectOption({ label: end });
      await row.getByLabel(/的理由$/).fill(reason);
      await row.getByRole('button', { name: /^其余步骤都与/ }).click();
      const unchecked = box.getByLabel(/不核查的原因$/);
      if ((await unchecked.count()) > 0) {
        await unchecked.first().fill(reason);
        if ((await unchecked.count()) > 1) {
          await box
            .getByRole('button', { name: /^其余指令的原因都与/ })
            .first()
            .click();
        }
      }
      await commit(box);
      // The package is written at once; where it lies stays on the screen until it has been read.
      const written = dialog('导出处置记录');
      await written.locator('dd').first().waitFor();
      await page.keyboard.press('Escape');
      await written.waitFor({ state: 'hidden' });
    },

    /** Exports the response on the screen; gives where the package lies. */
    async exportPackage(): Promise<string> {
      await page.getByRole('button', { name: '导出', exact: true }).click();
      const box = dialog('导出处置记录');
      await box.locator(':focus').waitFor();
      await page.keyboard.press('Control+Enter');
      const path = box.locator('dd').first();
      await path.waitFor();
      const written = await path.innerText();
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
      return written;
    },

    /** Picks a step of the list 现在该做 and does it with one key. */
    async doStep(title: string): Promise<void> {
      await page.keyboard.press('Alt+2');
      // The list begins with the five most urgent lines.
      await page.getByRole('button', { name: /^全部 \d/ }).click();
      const option = page.getByRole('option', { name: new RegExp(title) }).first();
      await option.click();
      await page
        .getByRole('button', { name: /^(完成|查看|下达)/ })
        .first()
        .waitFor();
      // A key in the very moment another step comes up is taken for a slip; nobody reads a card that fast.
      await page.waitForTimeout(700);
      await page.keyboard.press('d');
      await option.waitFor({ state: 'detached' });
    },

    /** A fact typed on the fact board of the response on the screen. */
    async fact(given: { which: string; about: string; value: string; source: string }): Promise<void> {
      await page.keyboard.press('Alt+2');
      await page.getByRole('tab', { name: /情况板/ }).click();
      await page.getByRole('button', { name: '录入情况', exact: true }).click();
      const box = dialog('录入情况');
      await choose(box, /哪项情况/, given.which);
      await box.getByLabel('车次').fill(given.about);
      await box.getByRole('textbox', { name: new RegExp(`^${given.which.split(' · ')[1]}`) }).fill(given.value);
      await box.getByLabel('来源').fill(given.source);
      await page.keyboard.press('Enter');
      await box.waitFor({ state: 'hidden' });
    },

    dialog,
    commit,
  };
}

export type DeskPage = ReturnType<typeof deskPage>;
