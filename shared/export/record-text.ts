import { beijingClock, beijingDate, beijingIso, beijingStamp, HOUR } from '../base/instant.ts';
import { isLate } from '../base/journal-event.ts';
import type { Language } from '../base/text.ts';
import { interruptions } from '../review/interruptions.ts';
import { LEVEL_NAMES, postTitle, STAGE_NAMES } from '../review/names.ts';
import { sentence } from '../review/sentence.ts';
import type { ResponseEvent } from '../response/events.ts';
import { pinnedEditions } from '../response/pinned-editions.ts';
import type { Response } from '../response/state.ts';

/** The record of a response as plain text for people: head, course, every line with both times where they differ, and reports word for word. */
export function recordText(response: Response, events: readonly ResponseEvent[], language: Language): string {
  const zh = language === 'zh';
  const drill = response.mode === 'drill';
  const station = response.plans.find((plan) => plan.pinned.tier === 'station')?.pinned.title[language];
  const editions = pinnedEditions(response);
  const head = [
    `${drill ? (zh ? '【演练】' : '[DRILL] ') : ''}${zh ? '站区应急处置记录' : 'Record of a station-area response'}`,
    `${zh ? '站区' : 'Station'}: ${station ?? response.station}`,
    `${zh ? '编号' : 'Id'}: ${response.id}`,
    `${zh ? '接报' : 'Aware'}: ${response.awareness ? beijingIso(response.awareness.at) : '-'}`,
    `${zh ? '归档' : 'Closed'}: ${response.closed ? beijingIso(response.closed.at) : zh ? '未归档' : 'not closed'}`,
    `${zh ? '预案' : 'Plans'}: ${editions.map((pinned) => `${pinned.title[language]} ${pinned.edition} (${pinned.hash.slice(0, 12)})`).join('; ')}`,
    `${zh ? '经过' : 'Course'}: ${response.course
      .map((mark) => {
        const level = mark.level === undefined ? '' : ` ${LEVEL_NAMES[mark.level][language]}`;
        return `${beijingDate(mark.at)} ${beijingStamp(mark.at, mark.at)} ${STAGE_NAMES[mark.stage][language]}${level}`;
      })
      .join(' → ')}`,
    '',
  ];
  const lines = events.map((event) => {
    const when = `${beijingDate(event.at)} ${beijingStamp(event.at, event.at)}`;
    const late = isLate(event) ? ` (${zh ? '补记于' : 'entered'} ${beijingStamp(event.recordedAt, event.at)})` : '';
    const who = `${postTitle(response, event.byPost)[language]} ${event.byPerson}`;
    return `${String(event.version).padStart(4)}  ${when}${late}  ${who}  ${sentence(response, event)[language]}`;
  });
  const reports = response.reporting.sent.flatMap((report) => ['', `---- ${beijingIso(report.at)} ----`, report.text]);
  return `${[...head, ...lines, ...interruptionLines(response, events, zh), ...reports].join('\n')}\n`;
}

/** How often the console interrupted people, hour by hour: it is held to as few as possible. */
function interruptionLines(response: Response, events: readonly ResponseEvent[], zh: boolean): readonly string[] {
  const hours = interruptions([{ response, events }]);
  const total = hours.reduce((sum, { count }) => sum + count, 0);
  return [
    '',
    zh ? `打扰次数（每小时），共 ${total} 次` : `Interruptions per hour, ${total} in all`,
    ...hours.map(
      ({ from, count }) => `  ${beijingDate(from)} ${beijingClock(from)}–${beijingClock(from + HOUR)}  ${count}`,
    ),
  ];
}
