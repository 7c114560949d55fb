import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackend } from '../../electron/backend/backend.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { aCall, OFFICER } from '../support/desk-backend.ts';
import { launchChromium } from '../support/chromium.ts';
import { attackedDesk } from '../support/attacked-desk.ts';
import { packageAttacks, strippedToFormatOne } from '../support/package-attacks.ts';
import { countedIds } from '../support/counted-ids.ts';
import { deskServices } from '../support/desk-services.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { readPackage, writePackageFiles } from '../support/packages.ts';
import { AWARE_AT } from '../support/pure-desk.ts';
import { writeSmallPlans } from '../support/small-plans.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { verifierPath } from '../support/write-verifier.ts';

const home = tempFolder('verifier');
let browser: Browser;
let page: Page;
let full: string;
let redacted: string;
/** Whatever the page asked the network for. */
const asked: string[] = [];

beforeAll(async () => {
  const newId = countedIds(77);
  const backend = openBackend(
    deskServices({
      folder: home.path,
      resourcesFolder: writeSmallPlans(join(home.path, 'resources')),
      clock: fakeClock(AWARE_AT),
      newId,
    }),
  );
  const done = async (name: string, input: object): Promise<unknown> => {
    const reply = await backend.handle(name, input);
    if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  await done('dutyAct', { commandId: newId(), as: OFFICER, command: { type: 'TakePost', ...OFFICER } });
  const response = newId();
  const act = (command: object) => done('act', { commandId: newId(), as: OFFICER, response, command });
  await act(aCall);
  await act({ type: 'WriteLog', text: '南广场增设导流栏杆', tags: [] });
  const wish = { job: newId(), id: response, keep: { versions: [1] }, reason: '含个人信息' };
  const written = (await done('exportRedacted', wish)) as RequestOutput<'exportRedacted'>;
  backend.close();
  full = written.full.path;
  redacted = written.path;
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(verifierPath('verify.html')).href);
});

afterAll(async () => {
  await browser.close();
  home.remove();
});

async function verdict(path: string): Promise<string> {
  // So that what is read is of this package.
  await page.locator('main').evaluate((main) => main.replaceChildren());
  await page.getByLabel('选取数据包').setInputFiles(path);
  await page.locator('.verdict').waitFor();
  return page.locator('main').innerText();
}

describe('verify.html, opened from a file in a browser', () => {
  it('finds a package sound, its signature included, and says what that cannot prove', async () => {
    const said = await verdict(full);
    expect(said).toContain('✓ 完好');
    expect(said).toMatch(/✓ 工作站签名：清单与对照值都有密钥 [0-9a-f]{16} 的有效签名/);
    expect(said).toContain('核验不能证明的');
  });

  it('names file and row of what was altered, and shows words of a package as words only', async () => {
    const files = readPackage(full);
    const changed = {
      ...files,
      'journal.jsonl': (files['journal.jsonl'] ?? '').replace('南广场', '北广场'),
      'index.html': '<script>alert(1)</script>',
    };
    const said = await verdict(writePackageFiles(join(home.path, 'altered.zip'), changed));
    expect(said).toMatch(/✗ 有 \d 处问题/);
    expect(said).toMatch(/journal\.jsonl:\d/);
    expect(said).toContain('index.html');
  });

  it('checks a redacted copy', async () => {
    expect(await verdict(redacted)).toMatch(/✓ 完好的脱敏副本：保留 1 条，隐去 \d 条/);
  });

  it('finds out what the program finds out, in the same places', async () => {
    const desk = await attackedDesk(join(home.path, 'attacked'));
    for (const { name, zip, finds } of packageAttacks(desk.at)) {
      const path = join(home.path, 'attack.zip');
      writeFileSync(path, zip);
      const said = await verdict(path);
      expect(said, name).toMatch(/✗ 有 \d+ 处问题/);
      for (const place of finds) expect(said, name).toContain(place.slice(place.indexOf(' ') + 1));
    }
  });

  it('does not show an unsigned package as sound, and holds one against a key or a slip', async () => {
    const desk = await attackedDesk(join(home.path, 'known'));
    const said = await verdict(writePackageFiles(join(home.path, 'one.zip'), strippedToFormatOne(desk.at)));
    expect(said).toContain('○ 前后吻合');
    const known = async (words: string) => {
      await page.getByLabel('已知的密钥编号').fill(words);
      return verdict(desk.paths.full);
    };
    expect(await known(desk.keyId)).toContain(`签名密钥就是 ${desk.keyId}`);
    expect(await known(desk.slip)).toContain('就是核验单上的那一条');
    expect(await known('0123456789abcdef')).toContain('不是 0123456789abcdef');
    await page.getByLabel('已知的密钥编号').fill('');
  });

  it('asks for nothing but itself', () => {
    expect(asked).toEqual([pathToFileURL(verifierPath('verify.html')).href]);
  });
});
