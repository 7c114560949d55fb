import type { Text } from '../base/text.ts';
import type { ReportKind } from './events.ts';

export function reportName(kind: ReportKind, number: number): Text {
  if (kind === 'first') return { zh: '首报', en: 'first report' };
  if (kind === 'final') return { zh: '终报', en: 'final report' };
  return { zh: `续报${chineseNumber(number)}`, en: `follow-up ${number}` };
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numerals for counts up to 99, as report titles write them; beyond that Arabic digits. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99) return String(n);
  if (n < 10) return DIGITS[n] ?? '';
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
