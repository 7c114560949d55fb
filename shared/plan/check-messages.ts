import type { GateReport } from './gate-report.ts';
import { fillSlots, slotOf, slotsIn } from './message-slots.ts';
import type { PlanPath } from './plan-path.ts';
import type { PlanSet, SetPlan } from './plan-set.ts';
import type { MessageTemplate } from './schema.ts';
import { MESSAGE_KINDS } from './vocabulary.ts';

/** Templates of messages to the public: slots that can be filled, words that fit, every kind in the general plan. */
export function checkMessages(set: PlanSet, report: GateReport): void {
  for (const one of set.all) {
    const templates = one.plan.tier === 'station' ? [] : (one.plan.messages ?? []);
    for (const [index, template] of templates.entries()) {
      const path = ['messages', index];
      checkSlots(one, template, path, report);
      checkLength(one, template, path, report);
      checkUnits(set, one, template, path, report);
    }
  }
  checkKinds(set, report);
  checkMeasures(set, report);
}

function checkSlots(one: SetPlan, { text }: MessageTemplate, path: PlanPath, report: GateReport): void {
  for (const language of ['zh', 'en'] as const) {
    for (const written of slotsIn(text[language])) {
      const slot = slotOf(written);
      if (slot && (slot.kind !== 'fact' || one.factById.has(slot.id))) continue;
      report.error(
        one.input,
        [...path, 'text', language],
        'unknown-slot',
        `文中的空位“{${written}}”无法填写：本预案没有这个要素，或没有这种空位；请改正，要人工填写的写成 {ask.要填什么}`,
        `The slot "{${written}}" cannot be filled, since this plan has no such fact or there is no such slot: correct it, or write {ask.what is wanted} for a person to fill in`,
      );
    }
    if (/[{}]/.test(fillSlots(text[language], () => ''))) {
      report.error(
        one.input,
        [...path, 'text', language],
        'unknown-slot',
        '文中的花括号没有成对；请补齐或删去',
        'A brace in the words has no partner: complete the pair, or take it out',
      );
    }
  }
  const [zh, en] = [filledBy(text.zh), filledBy(text.en)];
  if (zh === en) return;
  report.doubt(
    one.input,
    [...path, 'text'],
    'slots-differ',
    `中文用到的空位（${zh || '无'}）与英文（${en || '无'}）不同；请核对两种文字说的是否一样`,
    `The Chinese words use other slots (${zh || 'none'}) than the English (${en || 'none'}): check that both say the same`,
  );
}

/** The slots that the response fills, in one order; what people fill in is named in the language of the words. */
function filledBy(words: string): string {
  const slots = slotsIn(words).filter((written) => slotOf(written)?.kind !== 'ask');
  return [...new Set(slots)].sort().join(' ');
}

function checkLength(one: SetPlan, template: MessageTemplate, path: PlanPath, report: GateReport): void {
  const { maxCharacters, text } = template;
  const length = Array.from(fillSlots(text.zh, () => '')).length;
  if (maxCharacters === undefined || length <= maxCharacters) return;
  report.error(
    one.input,
    [...path, 'text', 'zh'],
    'message-too-long',
    `不算空位已有 ${length} 字，超过上限 ${maxCharacters} 字；请删短，或放宽 maxCharacters`,
    `Without its slots it has ${length} characters, more than the ${maxCharacters} allowed: shorten it, or raise maxCharacters`,
  );
}

function checkUnits(
  set: PlanSet,
  one: SetPlan,
  { to = [] }: MessageTemplate,
  path: PlanPath,
  report: GateReport,
): void {
  const units = new Set(set.general?.plan.units.map((unit) => unit.id));
  for (const [index, unit] of to.entries()) {
    if (!set.general || units.has(unit)) continue;
    report.error(
      one.input,
      [...path, 'to', index],
      'unknown-unit',
      `总体预案的单位表里没有“${unit}”；请改正编号，或先在总体预案补列该单位`,
      `The general plan lists no unit "${unit}": correct the id, or add the unit to the general plan first`,
    );
  }
}

/** The general plan is in every response, so its templates are what is there when no special plan has one. */
function checkKinds({ general }: PlanSet, report: GateReport): void {
  const templates = general?.plan.messages;
  if (!general || !templates) return;
  for (const kind of MESSAGE_KINDS) {
    if (templates.some((one) => one.kind === kind)) continue;
    report.doubt(
      general.input,
      ['messages'],
      'message-kind-missing',
      `总体预案没有 ${kind} 类的模板，没有专项预案时无稿可用；请补一条`,
      `The general plan has no template of the kind ${kind}, so without a special plan there is none: add one`,
    );
  }
}

/** Words for the public about a measure that no plan has can never be used. */
function checkMeasures(set: PlanSet, report: GateReport): void {
  const { general } = set;
  const known = new Set(set.steps.flatMap(({ step }) => step.shared ?? []));
  for (const [index, { measure }] of (general?.plan.messageMeasures ?? []).entries()) {
    if (!general || known.has(measure)) continue;
    report.error(
      general.input,
      ['messageMeasures', index, 'measure'],
      'unknown-measure',
      `没有一个步骤的 shared 写“${measure}”；请改正编号，或删去这一条`,
      `No step carries the shared measure "${measure}": correct the id, or take the entry out`,
    );
  }
}
