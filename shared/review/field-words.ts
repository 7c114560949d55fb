import { DURATION_PATTERN } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { isRecord, isTextPair } from '../plan/field-changes.ts';
import type { OnwardCapacity, Trial } from '../plan/schema-onward.ts';
import { deriveText } from './derive-words.ts';
import type { Block, Fact, Plan, Step, TrainCare } from '../plan/schema.ts';
import { rhythmText, seatText, shiftsText, shiftText, slotsText } from './desk-words.ts';
import { END_NAMES, LEVEL_NAMES } from './names.ts';
import { MESSAGE_KIND_NAMES } from './message-words.ts';
import { capacityText, ONWARD_MODE_NAMES, trialChangeText } from './onward-words.ts';
import { joinTexts } from './join-texts.ts';
import type { PlanNames } from './plan-names.ts';
import * as words from './plan-words.ts';
import { afterText, dueFromText, dueText, whenText, withinText } from './step-words.ts';
import { thresholdText } from './threshold-words.ts';
import { trainCareText, TRAIN_ROLE_NAMES } from './train-plan-words.ts';

/** One edition as its values are put into words: itself, what others call it, and names for the ids in it. */
export interface Side {
  readonly plan: Plan;
  /** Key of the plan; see planKey. */
  readonly home: string;
  readonly names: PlanNames;
}

/** The two editions, older first. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

const NOTHING = text('无', 'none');
const plain = (value: unknown): Text => {
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  return text(said, said);
};

/** A field's value in words. `field` is its way in from a step or an entry; the last names on it say what the value is. `fact` is the fact a threshold belongs to. */
export function valueText(field: string, value: unknown, side: Side, fact?: string): Text {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return NOTHING;
  if (isTextPair(value)) return value;
  const name = field.split('.').at(-1) ?? field;
  if (Array.isArray(value)) return listText(name, value, side);
  if (isRecord(value)) return recordText(name, value, side);
  if (fact !== undefined && /(^|\.)at(\.|$)/.test(field))
    return thresholdText(side.plan, fact, value as string | number);
  if (typeof value === 'number') return text(value.toLocaleString('en'), value.toLocaleString('en'));
  return wordText(name, String(value), side);
}

function listText(name: string, values: readonly unknown[], side: Side): Text {
  if (name === 'after') return afterText(values as Step['after'], side.home, side.names) ?? NOTHING;
  if (name === 'when') return whenText(values as unknown as Step['when'], side.home, side.names) ?? NOTHING;
  const parts = values.map((one) => (isRecord(one) ? recordText(name, one, side) : wordText(name, String(one), side)));
  return joinTexts(parts, '、', ', ');
}

function recordText(name: string, value: Readonly<Record<string, unknown>>, side: Side): Text {
  const { names, home } = side;
  if (name === 'due') return dueText(value as NonNullable<Step['due']>, home, names);
  if (name === 'from') return dueFromText(value as { fact: string }, home, names);
  if (name === 'when') return whenText(value as Step['when'], home, names) ?? NOTHING;
  if (name === 'opens') return words.opensText(value as Block['opens']);
  if (name === 'lanes') return wordText('lane', String(value.id), side);
  if (name === 'rhythms') return rhythmText(value, names);
  if (name === 'shifts') return shiftsText(value, names);
  if (name === 'timeSlots') return slotsText(value);
  if (name === 'list') return shiftText(value);
  if (name === 'derive') return deriveText(value as NonNullable<Fact['derive']>, names);
  if (name === 'seats') return seatText(value, names);
  if (name === 'change') return trialChangeText(value as Trial['change']);
  if (name === 'capacity' && value.value === undefined) return capacityText(value as OnwardCapacity);
  if (name === 'trains') return trainCareText(value as unknown as TrainCare);
  if (name === 'question') return wordText('step', String(value.step), side);
  if (typeof value.windows === 'number') return text(`${value.windows} 个窗口`, `${value.windows} windows`);
  if (isTextPair(value.title)) return value.title;
  if (isTextPair(value.name)) return value.name;
  const time = value.within ?? value.time;
  if (typeof time === 'string') return withinText(time);
  if (value.value === 'unknown') return wordText('value', value.value, side);
  if (typeof value.value === 'number') {
    const unit = isTextPair(value.unit) ? value.unit : text('', '');
    const number = value.value.toLocaleString('en');
    return text(`${number} ${unit.zh}`.trim(), `${number} ${unit.en}`.trim());
  }
  return plain(value);
}

/** An id or a word of a closed list by its name; which list it is from, the field says. */
function wordText(name: string, value: string, { names, home }: Side): Text {
  if (DURATION_PATTERN.test(value)) return words.durationText(value);
  const table = TABLES[name];
  if (table?.[value]) return table[value];
  switch (name) {
    case 'owner':
    case 'authority':
      return names.post(value);
    case 'to':
    case 'recipients':
    case 'unit':
    case 'links':
      return names.unit(value);
    case 'question':
    case 'instead':
    case 'step':
      return names.step(`${home}/${value}`)?.step.title ?? plain(value);
    case 'fact':
    case 'facts':
    case 'sum':
    case 'minus':
    case 'total':
    case 'share':
    case 'opened':
    case 'density':
      return names.fact(value);
    case 'calls':
    case 'plan':
      return names.plan(value);
    case 'from':
      if (/^\d\d:\d\d$/.test(value)) return plain(value);
      return dueFromText(value, home, names);
    case 'within':
      return withinText(value);
    case 'value':
    case 'capacity':
    case 'platforms':
    case 'tracks':
      return value === 'unknown' ? text('不明', 'unknown') : plain(value);
    default:
      return plain(value);
  }
}

const TABLES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  kind: { ...words.PLACE_KIND_NAMES, ...words.BASIS_NAMES, ...words.KIND_NAMES, ...MESSAGE_KIND_NAMES },
  uses: words.PLACE_KIND_NAMES,
  lane: words.LANE_NAMES,
  report: words.REPORT_STEP_NAMES,
  act: words.ACT_NAMES,
  type: words.FACT_TYPE_NAMES,
  per: words.FACT_PER_NAMES,
  role: TRAIN_ROLE_NAMES,
  sources: words.FACT_SOURCE_NAMES,
  posture: words.POSTURE_NAMES,
  mode: ONWARD_MODE_NAMES,
  tier: words.TIER_NAMES,
  ends: END_NAMES,
  level: LEVEL_NAMES,
  order: { sequence: text('依次办理', 'one after another'), any: text('不分先后', 'in any order') },
  layer: { city: text('市级', 'city'), station: text('站区', 'station area') },
  size: { large: text('大网格', 'large'), small: text('小网格', 'small') },
};
