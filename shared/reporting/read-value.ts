import type { Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { Fact } from '../plan/schema.ts';
import type { FactValue } from './events.ts';
import { readMoment } from './read-moment.ts';

export interface ReadValue {
  readonly value: FactValue;
  readonly certainty: 'known' | 'estimated';
}

/** What a table's cell says of a fact; otherwise what is wrong with it and what to do. `约 1200`, `1200 左右` and a range are estimates. */
export function readValue(cell: string, fact: Fact, now: Instant): ReadValue | Text {
  const plain = cell.normalize('NFKC').trim();
  if (plain === '') {
    return text('没有数值；请补上，或删去这一行', 'No value: give one, or take the line out');
  }
  switch (fact.type) {
    case 'number':
      return readNumber(plain, fact) ?? notNumber(cell, fact);
    case 'choice': {
      const choice = fact.choices?.find(
        ({ id, title }) => id === plain || title.zh === cell.trim() || title.en.toLowerCase() === plain.toLowerCase(),
      );
      if (choice) return { value: choice.id, certainty: 'known' };
      const all = fact.choices ?? [];
      return text(
        `“${cell}”不是这一项的取值；请改为 ${all.map(({ title }) => title.zh).join('、')} 之一`,
        `"${cell}" is none of its values: use one of ${all.map(({ title }) => title.en).join(', ')}`,
      );
    }
    case 'time': {
      const at = readMoment(cell, now);
      if (at !== undefined) return { value: at, certainty: 'known' };
      return text(`“${cell}”不是时间；请写成 13:05 或 7-30 13:05`, `"${cell}" is no time: write 13:05 or 7-30 13:05`);
    }
    case 'text':
      return { value: cell.trim(), certainty: 'known' };
  }
}

function notNumber(cell: string, fact: Fact): Text {
  const unit = fact.unit ?? text('', '');
  return text(
    `“${cell}”不是数；请只填数字${unit.zh === '' ? '' : `（单位：${unit.zh}）`}`,
    `"${cell}" is no number: give digits only${unit.en === '' ? '' : ` (unit: ${unit.en})`}`,
  );
}

const NUMBER = String.raw`-?\d[\d,]*(?:\.\d+)?`;
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:-|~|–|—|至|到)\\s*(${NUMBER})$`);

function readNumber(plain: string, { unit }: Fact): ReadValue | undefined {
  const bare = plain.replace(/^(约|大约|近|≈|about)\s*/i, '').replace(/\s*(左右|上下)$/, '');
  const units = [unit?.zh, unit?.en].flatMap((one) => one?.normalize('NFKC') ?? []);
  const own = units.find((one) => one !== '' && bare.endsWith(one));
  const figures = own === undefined ? bare : bare.slice(0, -own.length).trim();
  const range = RANGE.exec(figures);
  if (range) {
    const [low, high] = [numberOf(range[1]), numberOf(range[2])];
    if (low === undefined || high === undefined || low > high) return undefined;
    return { value: low === high ? low : { low, high }, certainty: 'estimated' };
  }
  const value = new RegExp(`^${NUMBER}$`).test(figures) ? numberOf(figures) : undefined;
  if (value === undefined) return undefined;
  return { value, certainty: bare === plain ? 'known' : 'estimated' };
}

/** A comma parts thousands; anywhere else it is a slip, and guessing would be worse than asking. */
function numberOf(figures: string | undefined): number | undefined {
  if (figures === undefined) return undefined;
  if (figures.includes(',') && !/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(figures)) return undefined;
  return Number(figures.replaceAll(',', ''));
}
