import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { bodyBlocks } from '../../../shared/export/official/body.ts';
import { documentName } from '../../../shared/export/official/file-name.ts';
import { issueOf } from '../../../shared/export/official/issue.ts';
import {
  CHARACTER_PITCH,
  GRID,
  LINE_PITCH,
  PAGE,
  points,
  signatureIndents,
} from '../../../shared/export/official/layout.ts';
import { officialDocument } from '../../../shared/export/official/official-document.ts';
import { TITLE_WIDTH, titleLines } from '../../../shared/export/official/title-lines.ts';
import { lostInXml, xmlWords } from '../../../shared/export/official/xml-words.ts';
import { draftReport } from '../../../shared/review/draft-report.ts';
import { AWARE_AT, fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';

function sent(words?: string): PureDesk {
  const desk = pureDesk(shipped.inForce, shippedSource);
  desk.must(fengtai);
  desk.must({
    type: 'SendReport',
    kind: 'first',
    channel: 'written',
    text: words ?? draftReport(desk.response, desk.events, { kind: 'first', asOf: desk.now }).text.zh,
    recipients: [{ unit: 'emergency-bureau' }, { unit: 'transport-commission' }],
    unknowns: [],
    cites: [],
  });
  return desk;
}

const reportOf = (desk: PureDesk) => {
  const report = desk.response.reporting.sent.at(-1);
  if (!report) throw new Error('Nothing was sent');
  return report;
};

describe('the words of a report in an official document', () => {
  it('stay line for line and letter for letter', () => {
    const desk = sent();
    const report = reportOf(desk);
    for (const form of ['bulletin', 'special'] as const) {
      const { body } = officialDocument(desk.response, report, { form, isDraft: false });
      expect(body.map((block) => block.words).join('\n')).toBe(report.text);
    }
  });

  it('are counted by the title of each line, but not the head', () => {
    const blocks = bodyBlocks('【首报】值班室报告：旅客积压。截至13时：\n接报时间：13时05分\n地点：不明\n已通知各岗。');
    expect(blocks.map(({ level, lead, isNumbered }) => [level, lead, isNumbered])).toEqual([
      [0, 0, false],
      [1, 5, true],
      [1, 3, true],
      [0, 0, false],
    ]);
  });

  it('keep the numbers that a writer gave by hand', () => {
    const blocks = bodyBlocks(
      '一、基本情况\n（一）客流：约 2600 人\n1.候车厅\n（2）东口。人多\n1.5 倍于平日\n地点：东口',
    );
    expect(blocks.map(({ level, isNumbered }) => [level, isNumbered])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
      [0, false],
      [0, false],
    ]);
    expect(blocks[1]?.lead).toBe('（一）客流：'.length);
    expect(blocks[3]?.lead).toBe('（2）东口。'.length);
  });

  it('may come from any system: every kind of line end, empty lines', () => {
    expect(bodyBlocks('一行\r\n\r\n二行\u2028三行\n').map((block) => block.words)).toEqual(['一行', '二行', '三行']);
  });
});

describe('the form around them', () => {
  it('is a 信息专报 with addressee, signature and date', () => {
    const desk = sent();
    const made = officialDocument(desk.response, reportOf(desk), { form: 'special', isDraft: false });
    expect(made).toMatchObject({
      masthead: '突发事件信息专报',
      title: `关于北京丰台站${fengtai.what}的信息专报（首报）`,
      rows: [],
      corner: [],
      addressee: '市应急局、市交通委（运输调度）：',
      signature: { unit: '北京市重点站区管委会值班室', date: '2023年7月30日' },
    });
    expect(made.colophon).toEqual([{ left: '北京市重点站区管委会值班室', right: '2023年7月30日印发' }]);
  });

  it('is a 值班快报 with issue, time, and room to sign', () => {
    const desk = sent();
    const made = officialDocument(desk.response, reportOf(desk), {
      form: 'bulletin',
      isDraft: false,
      issue: { year: 2023, number: 7 },
      filled: { phone: '内线', copyTo: '国铁北京局' },
    });
    expect(made.rows).toEqual([
      { centre: '2023年第7期' },
      { left: '北京市重点站区管委会值班室', right: '2023年7月30日13时05分' },
      { left: '签发：　　　　', centre: '编辑：测试员', right: '联系电话：内线' },
    ]);
    expect(made.colophon.map(({ left }) => left)).toEqual([
      '报送：市应急局、市交通委（运输调度）。',
      '抄送：国铁北京局。',
      '北京市重点站区管委会值班室',
    ]);
    expect(made).not.toHaveProperty('addressee');
  });

  it('carries the header parts that were given, in their order', () => {
    const desk = sent();
    const filled = { urgency: '特急', copyNumber: '000001', documentNumber: '站值〔2023〕7号', signer: '带班领导' };
    const made = officialDocument(desk.response, reportOf(desk), { form: 'special', isDraft: false, filled });
    expect(made.corner).toEqual(['000001', '特急']);
    expect(made.rows).toEqual([{ left: '站值〔2023〕7号', right: '签发人：带班领导' }]);
  });

  it('says draft and drill in masthead, title, pages and file name', () => {
    const desk = sent();
    const drill = { ...desk.response, mode: 'drill' as const };
    const made = officialDocument(drill, reportOf(desk), { form: 'special', isDraft: true });
    expect(made.marks).toEqual(['【演练】', '【草稿】']);
    expect(made.masthead).toBe('【演练】【草稿】突发事件信息专报');
    expect(made.title).toMatch(/^【演练】【草稿】关于/u);
    const report = reportOf(desk);
    expect(documentName(drill, report, 'special', true)).toBe('演练-草稿-突发事件信息专报-丰台-首报-20230730-1305');
    expect(documentName(desk.response, report, 'bulletin', false)).toBe('值班快报-丰台-首报-20230730-1305');
  });

  it('speaks the language of the words', () => {
    const desk = sent('[first report] Duty room: passengers are stranded.\nPlace: unknown');
    const made = officialDocument(desk.response, reportOf(desk), { form: 'bulletin', isDraft: false });
    expect(made).toMatchObject({ language: 'en', masthead: 'Duty Bulletin' });
    expect(made.rows[1]).toEqual({ left: 'Key Station-Area duty room, Beijing', right: '2023-07-30 13:05' });
  });
});

describe('the issue number', () => {
  const row = (position: number, at: number, channel: 'written' | 'phone' = 'written') => ({ position, at, channel });
  /** 23:50 of 31 December 2023 in Beijing. */
  const eve = Date.UTC(2023, 11, 31, 15, 50);

  it('counts the written reports of the Beijing year in the order they were entered', () => {
    const rows = [
      row(1, AWARE_AT),
      row(2, AWARE_AT, 'phone'),
      row(5, AWARE_AT - 5 * MINUTE),
      row(9, eve),
      row(12, eve + 20 * MINUTE),
    ];
    const issues = rows.map((one) => issueOf(one, rows));
    expect(issues).toEqual([
      { year: 2023, number: 1 },
      undefined,
      { year: 2023, number: 2 },
      { year: 2023, number: 3 },
      { year: 2024, number: 1 },
    ]);
  });
});

describe('the layout', () => {
  it('fits 22 lines and 28 characters into the text block, and no more', () => {
    const height = points(PAGE.height - PAGE.top - PAGE.bottom);
    expect(LINE_PITCH * GRID.lines).toBeLessThanOrEqual(height);
    expect(LINE_PITCH * (GRID.lines + 1)).toBeGreaterThan(height);
    // The standard allows a millimetre at the margins.
    expect(Math.abs(CHARACTER_PITCH * GRID.characters - points(156))).toBeLessThan(points(1));
  });

  it('centres the signature over the date, which stands four characters in', () => {
    expect(signatureIndents('北京市重点站区管委会值班室', '2026年11月27日')).toEqual({ unit: 1, date: 4 });
    expect(signatureIndents('很'.repeat(25), '2026年11月27日').unit).toBe(0);
  });

  it('breaks a title into lines of about the same length, letter for letter', () => {
    for (const title of [
      '关于北京丰台站旅客积压的情况（首报）',
      '关于北京丰台站晚点列车集中到达的信息专报（首报）',
      `关于北京丰台站${'晚点列车集中到达，出站口旅客积压'.repeat(3)}的信息专报（续报十二）`,
      'Information report on trains held in the mountains, Beijing Fengtai Railway Station (follow-up 12)',
    ]) {
      const lines = titleLines(title);
      expect(lines.join('')).toBe(title);
      expect(lines.every((line) => Array.from(line).length <= TITLE_WIDTH * 2)).toBe(true);
      expect(lines.slice(1).every((line) => !/^[，）。]/u.test(line))).toBe(true);
    }
    expect(titleLines('关于北京丰台站晚点列车集中到达的信息专报（首报）').at(-1)?.length).toBeGreaterThan(5);
  });
});

describe('characters that XML cannot carry', () => {
  it('show as �, one for each, and everything else stays', () => {
    const words = 'a\u0000b\u001f\ud800c\ufffe😀〇𠮷\tz';
    expect(xmlWords(words)).toBe('a�b��c�😀〇𠮷\tz');
    expect(lostInXml(words)).toBe(4);
    expect(lostInXml('客流😀')).toBe(0);
  });
});
