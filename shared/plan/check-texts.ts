import type { GateReport } from './gate-report.ts';
import { valuesOf, type PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import { stepFields } from './step-fields.ts';
import { TO_WRITE } from './to-write.ts';

/**
 * Characters that show nothing or turn the reading direction, so that a text reads otherwise than it is stored: controls,
 * format characters (bidirectional, zero-width, soft hyphen, tags, byte-order mark), line separators, blank Hangul letters.
 */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

export function checkTexts(set: PlanSet, report: GateReport): void {
  for (const one of set.all) {
    checkHidden(one, report);
    checkWritten(one, report);
    checkLanguages(one, report);
  }
  checkNumbers(set, report);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function checkHidden({ plan, input }: SetPlan, report: GateReport): void {
  const say = (character: string, path: PlanPath, where: { zh: string; en: string }) =>
    report.error(
      input,
      path,
      'hidden-character',
      `${where.zh}含看不见的字符 ${codePoint(character)}，显示与实际可能不同；请删去后重新键入`,
      `${where.en} contains the invisible character ${codePoint(character)} and may not read as it is stored: delete it and type the text again`,
    );
  let found = false;
  for (const { path, value } of valuesOf(plan)) {
    const character = typeof value === 'string' ? HIDDEN.exec(value)?.[0] : undefined;
    if (character === undefined) continue;
    found = true;
    say(character, path, { zh: `${path.join('.')} `, en: `The text ${path.join('.')}` });
  }
  // A comment is no value, yet it can make the line after it read wrong.
  const line = found ? -1 : input.edition.text.split('\n').findIndex((one) => HIDDEN.test(one));
  const character = line < 0 ? undefined : HIDDEN.exec(input.edition.text)?.[0];
  if (character === undefined) return;
  say(character, [], { zh: `第 ${line + 1} 行的注释`, en: `The comment on line ${line + 1}` });
}

const UNWRITTEN: ReadonlySet<unknown> = new Set(Object.values(TO_WRITE).flatMap(({ zh, en }) => [zh, en]));

function checkWritten({ plan, input }: SetPlan, report: GateReport): void {
  for (const { path, value } of valuesOf(plan)) {
    if (!UNWRITTEN.has(value)) continue;
    report.error(
      input,
      path,
      'not-written',
      `这里还是“${String(value)}”；请写上正文，用不着就删去`,
      `Here it still says "${String(value)}": write the text, or take the part out`,
    );
  }
}

function checkLanguages({ plan, input }: SetPlan, report: GateReport): void {
  for (const { path, value } of valuesOf(plan)) {
    const field = path.at(-1);
    // Symbols of units (%, mm) are the same in both languages.
    if (typeof value !== 'string' || path.at(-2) === 'unit') continue;
    if (field === 'zh' && LETTER.test(value) && !HAN.test(value)) {
      report.doubt(
        input,
        path,
        'zh-without-chinese',
        `中文一栏“${excerpt(value)}”没有汉字；请写中文`,
        `The Chinese text "${excerpt(value)}" has no Chinese character: write it in Chinese`,
      );
    }
    const han = field === 'en' ? value.search(HAN) : -1;
    if (han >= 0) {
      report.doubt(
        input,
        path,
        'en-with-chinese',
        `英文一栏有汉字“${excerpt(value.slice(han))}”；请译成英文`,
        `The English text contains Chinese (${excerpt(value.slice(han))}): translate it`,
      );
    }
  }
}

function excerpt(value: string): string {
  return value.length > 24 ? `${value.slice(0, 24)}…` : value;
}

const TEXT_FIELDS = ['title', 'do', 'back', 'caution', 'note'] as const;

function checkNumbers(set: PlanSet, report: GateReport): void {
  for (const { fields, of, source, path } of stepFields(set)) {
    const { basis = of.step.basis, due = of.step.due, every = of.step.every } = fields;
    if (basis?.length) continue;
    const clocks = numbersOf(`${due?.within} ${every?.time}`);
    for (const field of TEXT_FIELDS) {
      const text = fields[field];
      const number = numbersOf(`${text?.zh ?? ''} ${text?.en ?? ''}`).find((one) => !clocks.includes(one));
      if (number === undefined) continue;
      report.doubt(
        source.input,
        [...path, field],
        'number-without-basis',
        `文字里有数字 ${number}，但步骤没有写 basis；请写明数字的依据`,
        `The text contains the number ${number}, but the step names no basis: say where the number comes from`,
      );
      break;
    }
  }
}

/** Runs of digits, full-width ones read as ASCII. The step's own deadline or interval may be repeated without a basis of its own. */
function numbersOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/\d+/g) ?? [];
}
