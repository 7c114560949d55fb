import { text, type Text } from '../../base/text.ts';
import type { DutyEvent, DutyShapes } from '../../duty/events.ts';
import type { RollCallState } from '../../duty/roll-call.ts';
import { lineOf } from '../../review/course/case.ts';
import type { DutyLine } from './evaluation-shape.ts';

/** The lines of the duty days that cases rest on, in words: roll calls, party by party, and calls of the city. */
export function dutySentences(events: readonly DutyEvent[], from: number): readonly DutyLine[] {
  const parties = new Map<string, Text>();
  return events.flatMap((event): DutyLine[] => {
    if (event.type === 'RollCallOpened') {
      for (const { id, title } of event.data.targets) parties.set(`${event.data.rollCall}:${id}`, title);
    }
    const words = event.recordedAt < from ? undefined : wordsOf(event, parties);
    return words ? [{ line: lineOf(event), at: event.at, words }] : [];
  });
}

function wordsOf(event: DutyEvent, parties: ReadonlyMap<string, Text>): Text | undefined {
  switch (event.type) {
    case 'RollCallOpened': {
      const { targets, content } = event.data;
      return text(
        `发起点名，应答 ${targets.length} 方：${content}`,
        `Roll call of ${targets.length} opened: ${content}`,
      );
    }
    case 'RollCallAnswered': {
      const { rollCall, target, state, answeredBy, note } = event.data;
      const party = parties.get(`${rollCall}:${target}`) ?? text(target, target);
      const more = [answeredBy, note].filter((part) => part !== undefined && part !== '');
      const zh = more.length === 0 ? '' : `（${more.join('，')}）`;
      const en = more.length === 0 ? '' : ` (${more.join(', ')})`;
      return text(`点名：${party.zh}，${STATES[state].zh}${zh}`, `Roll call: ${party.en}, ${STATES[state].en}${en}`);
    }
    case 'CityCallAnswered': {
      const { caller, asked, outcome, answeredBy } = event.data;
      return text(
        `${caller}抽查点名：${asked}；${CITY[outcome].zh}（${answeredBy}）`,
        `Called by ${caller}: ${asked}; ${CITY[outcome].en} (${answeredBy})`,
      );
    }
    default:
      return undefined;
  }
}

const STATES: Readonly<Record<RollCallState, Text>> = {
  answered: text('已应答', 'answered'),
  late: text('超时应答', 'answered late'),
  'not-answered': text('未应答', 'not answered'),
  'equipment-fault': text('设备故障', 'equipment fault'),
  excused: text('免答', 'excused'),
};

const CITY: Readonly<Record<DutyShapes['CityCallAnswered']['outcome'], Text>> = {
  answered: text('按时应答', 'answered in time'),
  late: text('超时应答', 'answered late'),
  'not-answered': text('未应答', 'not answered'),
};
