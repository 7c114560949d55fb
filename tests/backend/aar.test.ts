import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docxParts } from '../support/docx-words.ts';
import { aCall, eventsOf, OFFICER, openDesk, refusalOf } from '../support/desk-backend.ts';
import { newRun, openDrillDesk, runOf } from '../support/drill-desk.ts';
import { convert, libreOffice } from '../support/libreoffice.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOTE = '018f0000-0000-7000-8000-00000000c0de';
const ACTION = '018f0000-0000-7000-8000-00000000c0df';

/** Everything that the file says, in tables too. */
const allWords = (bytes: Uint8Array) => (docxParts(bytes)['word/document.xml'] ?? '').replaceAll(/<[^>]+>/gu, '');

/** A response with a deviation, a corrected note on it, a corrective action and a signature. */
async function reviewed() {
  const desk = openDesk();
  await desk.signOn();
  const response = desk.newId();
  await desk.must(response, aCall);
  const step = 'general/check';
  const [ended] = await desk.must(response, {
    type: 'EndStep',
    step,
    end: 'not-doing',
    reason: '电话全程录音，不再另记',
  });
  const line = { stream: `response/${response}`, version: ended?.version ?? 0 };
  const note = async (command: object) =>
    eventsOf(await desk.backend.handle('reviewNoteAct', { commandId: desk.newId(), as: OFFICER, response, command }));
  const about = { kind: 'deviation', words: '决定不做：登记接报', lines: [line] };
  await note({ type: 'WriteNote', id: NOTE, part: 'why', words: '值班室只有一人', about });
  await note({ type: 'CorrectNote', id: NOTE, words: '值班室当时只有一人在岗', reason: '写清楚' });
  const record = (await desk.events(response)).length;
  await note({ type: 'SignReview', record });
  const origin = { mode: 'live', ...line, at: desk.clock.now(), words: '没有登记接报' };
  const action = {
    id: ACTION,
    problem: '没有登记接报',
    action: '接报卡放到电话旁',
    owner: '值班室',
    dueOn: '2099-01-01',
    origin,
  };
  eventsOf(
    await desk.backend.handle('correctiveAct', {
      commandId: desk.newId(),
      as: OFFICER,
      command: { type: 'OpenAction', ...action },
    }),
  );
  return { desk, response };
}

it('a report holds the deviation with its reason, the note in both wordings, the action, the signature, and the definition beside each number', async () => {
  const { desk, response } = await reviewed();
  const report = { job: desk.newId(), response, language: 'zh' } as const;
  const { path } = await desk.ask('exportAar', { ...report, format: 'docx' });
  const bytes = readFileSync(path);
  const all = allWords(bytes);
  for (const words of [
    '电话全程录音，不再另记',
    '值班室当时只有一人在岗',
    '原写“值班室只有一人”',
    '接报卡放到电话旁',
    '2099-01-01',
    '在系统内签字',
    '之后没有改动',
    '核验码',
  ])
    expect(all).toContain(words);
  expect(all).toMatch(/从接报到首报报出的时间/u);
  expect(docxParts(bytes)['word/header1.xml'] ?? '').not.toContain('演练');

  const { document } = await desk.ask('readAar', { ...report, language: 'en' });
  const headings = document.parts.flatMap((part) => (part.kind === 'heading' ? [part.words] : []));
  expect(headings).toHaveLength(9);
  expect(headings.join(' ')).not.toMatch(/\p{Script=Han}/u);
});

it('the same report is one HTML file in which typed words stay words', async () => {
  const { desk, response } = await reviewed();
  const id = desk.newId();
  const write = { type: 'WriteNote', id, part: 'improve', words: '<script>alert(1)</script> & 完' };
  eventsOf(
    await desk.backend.handle('reviewNoteAct', { commandId: desk.newId(), as: OFFICER, response, command: write }),
  );
  const { path } = await desk.ask('exportAar', { job: desk.newId(), response, language: 'zh', format: 'html' });
  const html = readFileSync(path, 'utf8');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; 完');
  expect(html).not.toContain('<script');
});

it('a drill that has ended is reported on at the live desk, marked on every page; what is not there is refused in words', async () => {
  const desk = openDrillDesk();
  await desk.signOn();
  const { run, control, signOn, takeCall } = runOf(desk, await newRun(desk));
  await control({ type: 'Start' });
  await signOn();
  const response = await takeCall();
  await control({ type: 'End', reason: '练完' });
  const report = { job: desk.newId(), response, language: 'zh', format: 'docx' } as const;
  const { path, name } = await desk.ask('exportAar', { ...report, run });
  expect(name).toMatch(/^演练-复盘总结-/u);
  expect(docxParts(readFileSync(path))['word/header1.xml']).toContain('【演练】');
  expect(refusalOf(await desk.backend.handle('exportAar', report))).toBe('no-response');
  expect(refusalOf(await desk.backend.handle('exportAar', { ...report, run: desk.newId() }))).toBe('no-run');
});

it.skipIf(libreOffice() === undefined)(
  'LibreOffice reads it',
  async () => {
    const { desk, response } = await reviewed();
    const folder = tempFolder('aar');
    try {
      const { path } = await desk.ask('exportAar', { job: desk.newId(), response, language: 'zh', format: 'docx' });
      const text = readFileSync(convert(path, 'txt', folder.path), 'utf8');
      expect(text).toContain('处置复盘总结报告');
      expect(text).toContain('记录没有说明的');
    } finally {
      folder.remove();
    }
  },
  200_000,
);
