import { expect, it } from 'vitest';
import type { MessageYear } from '../../shared/review/message-measures.ts';
import { cli } from '../support/cli.ts';
import { aCall, openDesk } from '../support/desk-backend.ts';
import { tempFolder } from '../support/temp-folder.ts';

it('batches to the public are counted on the command line, by the day of release', async () => {
  const home = tempFolder('message-batches');
  const desk = openDesk({ folder: home.path });
  await desk.signOn();
  const id = desk.newId();
  await desk.must(id, aCall);
  await desk.must(id, { type: 'DraftMessage', kind: 'sms', text: '客流较大', place: '站区', cites: [] });
  await desk.must(id, { type: 'ReleaseMessage', message: 1, unit: 'city-desk', emergency: '站台已满' });
  desk.close();

  const measure = (...days: readonly string[]) => cli('--data', home.path, 'measure', 'messages', ...days);
  const counted = measure('--json');
  expect(counted.code).toBe(0);
  expect(counted.json<{ readonly years: readonly MessageYear[] }>().years).toMatchObject([
    { batches: { sms: 1, 'platform-notice': 0, 'news-brief': 0 }, unapproved: 1, people: 0, untold: 1 },
  ]);
  const plain = measure().out;
  expect(plain).toContain('短信 text messages 1');
  expect(plain).toContain('批次：一条公众信息登记为已发布，计一批');
  expect(measure('--to', '2001-01-01').out).toContain('没有发布过公众信息');
  const crossed = measure('--from', '2001-01-02', '--to', '2001-01-01');
  expect([crossed.code, crossed.err.includes('请对调')]).toEqual([2, true]);
  home.remove();
});
