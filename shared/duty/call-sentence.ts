import { text, type Text } from '../base/text.ts';
import type { DutyEvent, DutyShapes } from './events.ts';
import type { RollCallState } from './roll-call.ts';

/** Calls of the day in words. */

type CallEvent = Extract<DutyEvent, { type: 'RollCallOpened' | 'RollCallAnswered' | 'CityCallAnswered' }>;

/** One line about a call as a sentence. `party` is what the party that answered is called. */
export function callSentence(event: CallEvent, party: Text | undefined): Text {
  switch (event.type) {
    case 'RollCallOpened': {
      const { targets, content } = event.data;
      return text(
        `发起点名，应答 ${targets.length} 方：${content}`,
        `Roll call of ${targets.length} opened: ${content}`,
      );
    }
    case 'RollCallAnswered': {
      const { target, state, answeredBy, note } = event.data;
      const named = party ?? text(target, target);
      const more = [answeredBy, note].filter((part) => part !== undefined && part !== '');
      const zh = more.length === 0 ? '' : `（${more.join('，')}）`;
      const en = more.length === 0 ? '' : ` (${more.join(', ')})`;
      const said = ROLL_CALL_STATES[state];
      return text(`点名：${named.zh}，${said.zh}${zh}`, `Roll call: ${named.en}, ${said.en}${en}`);
    }
    case 'CityCallAnswered': {
      const { caller, asked, outcome, answeredBy } = event.data;
      const said = CITY_OUTCOMES[outcome];
      return text(
        `${caller}抽查点名：${asked}；${said.zh}（${answeredBy}）`,
        `Called by ${caller}: ${asked}; ${said.en} (${answeredBy})`,
      );
    }
  }
}

export const ROLL_CALL_STATES: Readonly<Record<RollCallState, Text>> = {
  answered: text('已应答', 'answered'),
  late: text('超时应答', 'answered late'),
  'not-answered': text('未应答', 'not answered'),
  'equipment-fault': text('设备故障', 'equipment fault'),
  excused: text('免答', 'excused'),
};

export const CITY_OUTCOMES: Readonly<Record<DutyShapes['CityCallAnswered']['outcome'], Text>> = {
  answered: text('按时应答', 'answered in time'),
  late: text('超时应答', 'answered late'),
  'not-answered': text('未应答', 'not answered'),
};
