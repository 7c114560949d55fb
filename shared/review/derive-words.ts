import { text, type Text } from '../base/text.ts';
import { derivedFrom } from '../plan/derived.ts';
import type { Fact } from '../plan/schema.ts';
import { joinTexts } from './join-texts.ts';
import type { PlanNames } from './plan-names.ts';

/** How a fact is worked out: `“候车区人数”占分预案候车容量的百分比`. */
export function deriveText(derive: NonNullable<Fact['derive']>, names: PlanNames): Text {
  const inputs = derivedFrom({ derive }).map((id) => {
    const title = names.fact(id);
    return text(`“${title.zh}”`, `“${title.en}”`);
  });
  const [first = text('', ''), second = text('', '')] = inputs;
  const all = joinTexts(inputs, '、', ', ');
  if ('minus' in derive) return text(`${first.zh}减${second.zh}`, `${first.en} less ${second.en}`);
  if ('total' in derive) return text(`${all.zh}合计`, `total of ${all.en}`);
  if ('density' in derive) {
    return text(`${first.zh}除以分预案里该点位的面积`, `${first.en} over the area of the place in the station plan`);
  }
  if (!('share' in derive)) return text(`${all.zh}相加`, `${all.en} added up`);
  const opened = derive.opened === undefined ? text('', '') : text(`（另加${second.zh}）`, ` plus ${second.en}`);
  return text(
    `${first.zh}占分预案候车容量${opened.zh}的百分比`,
    `${first.en} as per cent of the waiting capacity in the station plan${opened.en}`,
  );
}
