import { text, type Text } from '../base/text.ts';
import type { Condition, Step } from '../plan/schema.ts';
import { DUE_EVENTS } from '../plan/step-refs.ts';
import { joinTexts } from './join-texts.ts';
import type { PlanNames } from './plan-names.ts';
import { durationText, WAY_WORDS } from './plan-words.ts';

/** What a step says of its time and of what it waits for, in words. `home` is the key of the plan whose step it is. */

const quoted = (one: Text) => text(`“${one.zh}”`, `“${one.en}”`);

/** Title of a step as another step names it; its id where no plan at hand has it. */
export function refTitle(ref: string, home: string, names: PlanNames): Text {
  const full = ref.includes('/') ? ref : `${home}/${ref}`;
  const title = names.step(full)?.step.title;
  const example = names.example(full)?.step.title;
  if (title || !example) return title ?? text(ref, ref);
  return text(`${example.zh}（各站相应步骤）`, `${example.en} (its like at each station)`);
}

/** The event that starts a deadline: `自本步可办起`. */
export function dueFromText(from: NonNullable<Step['due']>['from'], home: string, names: PlanNames): Text {
  if (typeof from !== 'string') {
    const fact = quoted(names.fact(from.fact));
    return text(`自${fact.zh}所记时刻起`, `from the time held in ${fact.en}`);
  }
  if (!DUE_EVENTS.includes(from)) {
    const step = quoted(refTitle(from, home, names));
    return text(`自${step.zh}办结起`, `from the end of ${step.en}`);
  }
  return FROM[from as keyof typeof FROM];
}

const FROM = {
  awareness: text('自接报起', 'from awareness'),
  block: text('自本块开启起', 'from the opening of its block'),
  open: text('自本步可办起', 'from when the step becomes possible'),
  'stand-down': text('自响应终止起', 'from the end of the response'),
};

/** A length of time, or that the report rule set in force says it. */
export function withinText(within: string): Text {
  return within === 'rule-set' ? text('按报告时限规则', 'as the report rules say') : durationText(within);
}

/** `15 分钟内，自本步可办起`. */
export function dueText(due: NonNullable<Step['due']>, home: string, names: PlanNames): Text {
  const within = withinText(due.within);
  const from = dueFromText(due.from, home, names);
  return due.within === 'rule-set'
    ? text(`${within.zh}，${from.zh}`, `${within.en}, ${from.en}`)
    : text(`${within.zh}内，${from.zh}`, `within ${within.en} ${from.en}`);
}

/** What a step waits for (`after`), all of it; undefined where it waits for nothing. */
export function afterText(after: Step['after'], home: string, names: PlanNames): Text | undefined {
  if (!after?.length) return undefined;
  const parts = after.map((condition) => {
    if (typeof condition !== 'object' || !('any' in condition)) return oneText(condition, home, names);
    return joinTexts(
      condition.any.map((one) => oneText(one, home, names)),
      '或',
      ' or ',
    );
  });
  return joinTexts(parts, '；', '; ');
}

function oneText(condition: Exclude<Condition, { any: unknown }>, home: string, names: PlanNames): Text {
  const ref = typeof condition === 'string' ? condition : 'missed' in condition ? condition.missed : condition.step;
  const ways =
    typeof condition === 'string' ? ['ended' as const] : 'missed' in condition ? ['missed' as const] : condition.is;
  const step = quoted(refTitle(ref, home, names));
  const words = joinTexts(
    ways.map((way) => WAY_WORDS[way]),
    '或',
    ' or ',
  );
  return text(`${step.zh}${words.zh}`, `${step.en} ${words.en}`);
}

/** The branch a step stands on (`when`); undefined where it stands on none. */
export function whenText(when: Step['when'], home: string, names: PlanNames): Text | undefined {
  if (when === undefined) return undefined;
  const branches = Array.isArray(when) ? when : [when];
  const parts = branches.map(({ question, is }) => {
    const full = question.includes('/') ? question : `${home}/${question}`;
    const options = (names.step(full) ?? names.example(full))?.step.options;
    const answers = joinTexts(
      is.map((id) => quoted(options?.find((one) => one.id === id)?.title ?? text(id, id))),
      '或',
      ' or ',
    );
    const asked = quoted(refTitle(question, home, names));
    return text(`${asked.zh}答${answers.zh}`, `${asked.en} is answered ${answers.en}`);
  });
  return joinTexts(parts, '；', '; ');
}
