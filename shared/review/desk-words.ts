import { text, type Text } from '../base/text.ts';
import { isRecord, isTextPair } from '../plan/field-changes.ts';
import { LEVELS } from '../plan/vocabulary.ts';
import { joinTexts } from './join-texts.ts';
import { LEVEL_NAMES } from './names.ts';
import type { PlanNames } from './plan-names.ts';
import { durationText } from './plan-words.ts';

/** What the general plan says of the duty room, in words: rhythms of reporting, shifts and who has to be there. */

type Written = Readonly<Record<string, unknown>>;

/** A length of time for each level, in the order the levels are read. */
export function perLevelText(written: Written): Text {
  return joinTexts(
    LEVELS.map((level) => {
      const [name, length] = [LEVEL_NAMES[level], durationText(String(written[level]))];
      return text(`${name.zh} ${length.zh}`, `${name.en} ${length.en}`);
    }),
    '、',
    ', ',
  );
}

export function rhythmText({ to, followUp }: Written, names: PlanNames): Text {
  const unit = names.unit(String(to));
  const rhythm = perLevelText(isRecord(followUp) ? followUp : {});
  return text(`${unit.zh}（${rhythm.zh}）`, `${unit.en} (${rhythm.en})`);
}

export function shiftText({ title, from }: Written): Text {
  const name = isTextPair(title) ? title : text('', '');
  return text(`${name.zh} ${String(from)} 起`, `${name.en} from ${String(from)}`);
}

export function seatText({ post, count }: Written, names: PlanNames): Text {
  const name = names.post(String(post));
  return text(`${name.zh} ${String(count)} 人`, `${name.en}: ${String(count)}`);
}

/** The parts of the operating day. */
export function slotsText({ list }: Written): Text {
  return joinTexts((Array.isArray(list) ? list.filter(isRecord) : []).map(shiftText), '、', ', ');
}

export function shiftsText({ list, seats }: Written, names: PlanNames): Text {
  const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
  const shifts = joinTexts(records(list).map(shiftText), '、', ', ');
  const posts = joinTexts(
    records(seats).map((seat) => seatText(seat, names)),
    '、',
    ', ',
  );
  return text(`${shifts.zh}；每班 ${posts.zh}`, `${shifts.en}; each shift ${posts.en}`);
}
