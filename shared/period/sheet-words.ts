import { beijingClock, beijingStamp } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { ARRIVAL_WAYS } from '../flow/events.ts';
import { sliceBegins } from '../flow/operating-day.ts';
import type { Push } from '../flow/state.ts';
import { ONWARD_MODES } from '../plan/vocabulary.ts';
import { joinTexts } from '../review/join-texts.ts';
import { ONWARD_MODE_NAMES } from '../review/onward-words.ts';
import { durationText } from '../review/plan-words.ts';
import type { Measure } from './measures.ts';
import type { Slot } from './slots.ts';
import type { SlotFigures, SlotSheet, StationDay } from './station-sheet.ts';

/** The figures of a sheet in words. Whole people; what is not known says so. */

export const people = (count: number) => Math.round(count).toLocaleString('en');

export function slotText({ title, clock }: Slot): Text {
  const next = clock.until <= clock.from ? text('次日', ' next day') : text('', '');
  return text(
    `${title.zh}（${clock.from}–${next.zh}${clock.until}）`,
    `${title.en} (${clock.from}–${clock.until}${next.en})`,
  );
}

export function arrivalsText(figures: SlotFigures | undefined): Text {
  if (figures?.arrivals === undefined) return text('没有推送', 'nothing pushed');
  return text(people(figures.arrivals), people(figures.arrivals));
}

/** Room by mode; a mode with unknown ways counts only what is known of it. */
export function capacityText({ capacity, capacityBy }: SlotFigures, unknown: readonly Text[]): Text {
  const modes = ONWARD_MODES.filter((mode) => capacityBy[mode] > 0).map((mode) => {
    const { zh, en } = ONWARD_MODE_NAMES[mode];
    return text(`${zh} ${people(capacityBy[mode])}`, `${en} ${people(capacityBy[mode])}`);
  });
  const known = text(`已知合计 ${people(capacity)}`, `known in all ${people(capacity)}`);
  const lacking = joinTexts(unknown, '、', ', ');
  const parts = [
    known,
    ...modes,
    ...(unknown.length === 0 ? [] : [text(`不明、不计入：${lacking.zh}`, `unknown, not counted: ${lacking.en}`)]),
  ];
  return joinTexts(parts, '；', '; ');
}

/** With unknown ways onward a gap is at most so large, and room to spare at least so much. */
export function gapText({ gap }: SlotFigures, hasUnknown: boolean): Text {
  if (gap === undefined) return text('—', '—');
  if (gap <= 0) return text(`无缺口，余 ${people(-gap)}`, `none, ${people(-gap)} to spare`);
  return hasUnknown ? text(`至多 ${people(gap)}`, `at most ${people(gap)}`) : text(people(gap), people(gap));
}

/** Whether a forecast says something of a slot: somebody is announced for it, or still waits from before. */
export const isForecast = ({ arrivals, mostWaiting }: SlotFigures) => arrivals !== undefined || mostWaiting.people >= 1;

export function waitText({ longestWait }: SlotFigures): Text {
  if (longestWait === Infinity) return text('当日走不完', 'not all leave this day');
  const minutes = Math.round(longestWait);
  return text(`${minutes} 分钟`, `${minutes} min`);
}

export function queueText({ mostWaiting, density }: SlotFigures, day: string): Text {
  const at = beijingClock(sliceBegins(day, mostWaiting.slice));
  const count = people(mostWaiting.people);
  const level = density
    ? text(
        `${density.level} 级（${density.value.toFixed(2)} 人/㎡）`,
        `level of service ${density.level} (${density.value.toFixed(2)} persons per m²)`,
      )
    : text('等候区面积不明，不判服务水平', 'area unknown, no level of service');
  if (mostWaiting.people < 1) return text(`无人滞留；${level.zh}`, `nobody left waiting; ${level.en}`);
  return text(`${at} 最多 ${count} 人；${level.zh}`, `${count} at ${at}; ${level.en}`);
}

/** The last departure of each way onward, as its plan says, and of the metro as it is known to run. */
export function lastDeparturesText({ station, lastMetro, day }: StationDay): Text {
  const metro =
    lastMetro === undefined ? [] : [clockText(text('地铁', 'Metro'), beijingClock(sliceBegins(day, lastMetro)))];
  const others = (station.onward ?? []).filter(({ mode, from, until }) => mode !== 'metro' && from !== until);
  return joinTexts([...metro, ...others.map(({ title, until }) => clockText(title, until))], '；', '; ');
}

const clockText = (title: Text, clock: string) => text(`${title.zh} ${clock}`, `${title.en} ${clock}`);

/** Who does what towards whom and by when, what comes of it, and the step that orders it. */
export function measureText({ measure, after }: SlotSheet['measures'][number]): Text {
  const { trial, owner, to, step, plan } = measure;
  const whom = joinTexts(to, '、', ', ');
  const due = dueText(measure);
  const effect = text(
    `试算后最长等待：${waitText(after).zh}，最多等候：${people(after.mostWaiting.people)} 人`,
    `then longest wait: ${waitText(after).en}, most waiting: ${people(after.mostWaiting.people)}`,
  );
  return text(
    `${owner.zh}${to.length === 0 ? '' : `向${whom.zh}`}：${trial.title.zh}${due.zh}；${effect.zh}（${plan.zh}“${step.title.zh}”）`,
    `${owner.en}${to.length === 0 ? '' : ` to ${whom.en}`}: ${trial.title.en}${due.en}; ${effect.en} (${plan.en} “${step.title.en}”)`,
  );
}

function dueText({ step }: Measure): Text {
  if (!step.due || step.due.within === 'rule-set') return text('', '');
  const within = durationText(step.due.within);
  return text(`，下令后按预案 ${within.zh}内`, `, within ${within.en} as the plan says`);
}

const WAY_NAMES: Readonly<Record<(typeof ARRIVAL_WAYS)[number], Text>> = {
  paste: text('粘贴表格', 'pasted table'),
  file: text('文件', 'file'),
  hand: text('手录', 'by hand'),
};

/** Where the arrivals come from: when it was pushed, by whom, and how. */
export function pushText({ at, source, shape, count }: Push, now: number): Text {
  const way = WAY_NAMES[source.way];
  const rows =
    shape === 'hourly' ? text(`${count} 个时段`, `${count} spans`) : text(`${count} 列车`, `${count} trains`);
  const stamp = beijingStamp(at, now);
  return text(`${stamp} ${source.from}（${way.zh}，${rows.zh}）`, `${stamp} ${source.from} (${way.en}, ${rows.en})`);
}
