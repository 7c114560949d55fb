import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR } from '../../shared/base/instant.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import { capXml, SENT } from '../support/cap-message.ts';
import { openShownDesk, type ShownDesk } from './shown-desk.ts';

let shown: ShownDesk;
beforeAll(async () => {
  shown = await openShownDesk('weather-folder', SENT + HOUR);
});
afterAll(async () => {
  expect(shown.faults).toEqual([]);
  await shown.close();
});

it('a message in the watched folder that cannot be read is named on the screen, with what to do', async () => {
  const { page, desk, folder } = shown;
  writeFileSync(join(folder, 'weather-in', 'half.xml'), capXml().slice(0, 300));
  desk.backend.wake();
  const notice = page.getByRole('status').filter({ hasText: 'half.xml' });
  await expect
    .poll(
      async () => {
        desk.clock.advance(3_000);
        desk.backend.wake();
        return notice.count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  expect(await notice.textContent()).toContain('重新取一份');
});

it('the flood plan in the library says which warnings call for it', async () => {
  const { page } = shown;
  const { plans } = (await shown.ask('hello', {})) as RequestOutput<'hello'>;
  const flood = plans.find(({ id }) => id === 'flood')?.hash ?? '';
  await page.goto(`${page.url().split('#')[0]}#/library?hash=${flood}&mode=text`);
  const section = page.locator('#part-warnings');
  await section.waitFor();
  expect(await section.textContent()).toContain('提议启用本预案');
});
