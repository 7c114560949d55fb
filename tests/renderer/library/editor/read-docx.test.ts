import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../renderer/screens/library/editor/word/read-docx.ts';
import { docx, wp, wtable } from '../../../support/docx.ts';

const read = async (bytes: Uint8Array<ArrayBuffer>) => {
  const reading = await readDocx(bytes);
  return reading.ok ? reading.paragraphs : reading.why;
};
const lines = async (body: string) => {
  const paragraphs = await read(docx(body));
  return typeof paragraphs === 'string' ? paragraphs : paragraphs.map(({ text }) => text);
};
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('the paragraphs of a Word file', () => {
  it('come in order, with headings and contents known by their style', async () => {
    expect(await read(docx(wp('1 总则 3', 'TOC1') + wp('1 总则', '1') + wp('1.1 目的', '2') + wp('正文。')))).toEqual([
      { text: '1 总则 3', isContents: true },
      { text: '1 总则', heading: 1 },
      { text: '1.1 目的', heading: 2 },
      { text: '正文。' },
    ]);
  });

  it('give a table as a line a row, a table inside a cell included', async () => {
    const inner = wtable([[wp('甲'), wp('乙')]]);
    expect(
      await read(
        docx(
          wtable([
            [wp('级别'), wp('条件')],
            [wp('蓝色') + wp('（Ⅳ级）'), inner + wp('')],
          ]),
        ),
      ),
    ).toEqual([
      { text: '级别 | 条件', isTable: true },
      { text: '蓝色；（Ⅳ级） | 甲 | 乙', isTable: true },
    ]);
  });

  it('are read as if tracked changes were accepted, and say that there are some', async () => {
    const body = `<w:p>${run('应')}<w:del w:id="1" w:author="a"><w:r><w:delText>在五分钟内</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('立即')}</w:ins>${run('上报')}</w:p>`;
    expect(await readDocx(docx(body))).toEqual({ ok: true, paragraphs: [{ text: '应立即上报' }], isTracked: true });
  });

  it('have text boxes behind the paragraph they hang on, once', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>另一份</w:t></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${wp('框里的话')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await lines(`<w:p>${run('框外的话')}${box}</w:p>`)).toEqual(['框外的话', '框里的话']);
  });

  it('begin anew at a line break, and lose characters that show nothing', async () => {
    expect(await lines('<w:p><w:r><w:t>1.1\u00A0目\u200B的</w:t><w:br/><w:t>1.2 范围</w:t></w:r></w:p>')).toEqual([
      '1.1 目的',
      '1.2 范围',
    ]);
  });

  it('do not include headers and footers', async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${wp('内部资料')}</w:hdr>`;
    const paragraphs = await read(docx(wp('正文。'), { 'word/header1.xml': header }));
    expect(paragraphs).toEqual([{ text: '正文。' }]);
  });

  it('can be ten thousand', async () => {
    expect(await lines(wp('一段话。').repeat(10_000))).toHaveLength(10_000);
  });
});

describe('a file that is no Word file', () => {
  it.each([
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-word'],
    ['text', strToU8('title: 预案') as Uint8Array<ArrayBuffer>, 'not-word'],
    ['nothing', new Uint8Array(), 'not-word'],
    ['another archive', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }) as Uint8Array<ArrayBuffer>, 'not-word'],
    ['half an archive', docx(wp('正文。')).slice(0, 400), 'damaged'],
    ['broken XML', docx('<w:p><w:r>'), 'damaged'],
    ['41 MB of text', docx('', { 'word/styles.xml': new Uint8Array(41 * 1024 * 1024) }), 'too-much'],
    ['more paragraphs than a plan has', docx('<w:p/>'.repeat(20_001)), 'too-much'],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await read(bytes)).toBe(why);
  });
});
