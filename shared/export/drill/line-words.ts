import { groupBy } from '../../base/group-by.ts';
import type { Language } from '../../base/text.ts';
import type { Line } from '../../review/course/case.ts';
import { REPORT } from './report-words.ts';

/** At most so many lines of one journal are named in a cell; the screen opens all of them. */
const NAMED = 6;

/** 处置日志第 3、7 行；来讯第 1 行 */
export function lineWords(lines: readonly Line[], language: Language): string {
  const say = REPORT[language];
  const streams = groupBy(lines, ({ stream }) => stream);
  return [...streams]
    .map(([stream, members]) => {
      const numbers = [...new Set(members.map(({ version }) => version))].sort((a, b) => a - b);
      const more = numbers.length > NAMED ? '…' : '';
      return say.lines(streamName(stream, language), `${numbers.slice(0, NAMED).join(say.list)}${more}`);
    })
    .join(language === 'zh' ? '；' : '; ');
}

function streamName(stream: string, language: Language): string {
  const { streams } = REPORT[language];
  const [kind = '', id = ''] = stream.split('/');
  switch (kind) {
    case 'duty':
      return `${streams.duty} ${id} `;
    case 'run':
      return streams.run;
    case 'news':
      return streams.news;
    default:
      return streams.response;
  }
}
