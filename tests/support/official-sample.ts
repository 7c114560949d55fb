import { bodyBlocks } from '../../shared/export/official/body.ts';
import type { OfficialDocument } from '../../shared/export/official/document.ts';

/** A bulletin with these words, as it stands before it is set. */
export function sampleBulletin(words: string, change: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    form: 'bulletin',
    language: 'zh',
    marks: [],
    corner: [],
    masthead: '值班快报',
    rows: [{ centre: '2026年第3期' }, { left: '北京市重点站区管委会值班室', right: '2026年11月27日13时05分' }],
    title: '关于北京丰台站旅客积压的情况（首报）',
    body: bodyBlocks(words),
    attachments: [],
    colophon: [
      { left: '报送：市应急局、市交通委。' },
      { left: '北京市重点站区管委会值班室', right: '2026年11月27日印发' },
    ],
    ...change,
  };
}

/** Forty-five characters that all take a whole place of the grid. */
export const FULL_WIDTH =
  '北京丰台站站区客流持续上升值班室已与国铁北京局市交通委属地区政府建立联络并按预案组织疏导旅客';

/** A long report: a head, and so many lines of one to three sentences. */
export function longReport(entries: number): string {
  const lines = Array.from({ length: entries }, (_, n) => `事项${n + 1}：${FULL_WIDTH.repeat(1 + (n % 3))}`);
  return ['【首报】重点站区管委会值班室报告：', ...lines].join('\n');
}
