import { assertNever } from '../base/assert-never.ts';
import { beijingStamp } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { areaTitle } from './areas.ts';
import type { WarningText, WeatherEvent } from './events.ts';
import { hazardTitle, type WeatherTables } from './tables.ts';
import { COLOUR_NAMES, doubtWords } from './words.ts';

/** A line of the record of warnings as a sentence. Posts, plans, stations and responses stand by their ids: their names are not known here. */
export function weatherSentence(event: WeatherEvent, tables: WeatherTables): Text {
  switch (event.type) {
    case 'WarningIssued':
      return said(event.data, tables, event.at);
    case 'WarningUpdated': {
      const { zh, en } = said(event.data, tables, event.at);
      const ids = event.data.replaces.map(({ id }) => id);
      return text(`${zh}；替换 ${ids.join('、')}`, `${en}; replaces ${ids.join(', ')}`);
    }
    case 'WarningCancelled': {
      const ids = event.data.cancels.map(({ id }) => id);
      const { reason } = event.data;
      return text(
        `发布单位解除预警 ${ids.join('、')}：${reason}`,
        `The issuing body cancels ${ids.join(', ')}: ${reason}`,
      );
    }
    case 'WarningLifted': {
      const { warning, reason } = event.data;
      return text(`手工解除预警 ${warning}：${reason}`, `Warning ${warning} lifted by hand: ${reason}`);
    }
    case 'WarningChecked': {
      const { warning, note } = event.data;
      return text(`核对预警 ${warning}，仍有效：${note}`, `Warning ${warning} checked and still in force: ${note}`);
    }
    case 'WarningAnswered':
      return answerWords(event);
    case 'WarningUnanswered': {
      const { warning, plan, stations } = event.data;
      return text(
        `预警 ${warning} 到时无人作答（预案 ${plan}；${stations.join('、')}）`,
        `Nobody answered the warning ${warning} in time (plan ${plan}; ${stations.join(', ')})`,
      );
    }
    default:
      return assertNever(event, 'weather event');
  }
}

function said(
  { hazard, colour, areas, expires, status, sender, senderName, doubts = [] }: WarningText,
  tables: WeatherTables,
  at: number,
) {
  const titles = areas.map((code) => areaTitle(tables, code));
  const until =
    expires === undefined
      ? text('至解除', 'until lifted')
      : text(`至 ${beijingStamp(expires, at)}`, `until ${beijingStamp(expires, at)}`);
  const drill = status === 'Exercise' ? text('【演练】', '[exercise] ') : text('', '');
  const [what, tone, who] = [hazardTitle(tables, hazard), COLOUR_NAMES[colour], senderName ?? sender];
  const unsure = doubts.map(doubtWords);
  return text(
    `${drill.zh}${who}发布${what.zh}${tone.zh}预警（${titles.map(({ zh }) => zh).join('、')}），${until.zh}${unsure.map(({ zh }) => `；有疑：${zh}`).join('')}`,
    `${drill.en}${who}: ${tone.en} warning, ${what.en} (${titles.map(({ en }) => en).join(', ')}), ${until.en}${unsure.map(({ en }) => `; doubt: ${en}`).join('')}`,
  );
}

function answerWords({ at, data }: Extract<WeatherEvent, { type: 'WarningAnswered' }>): Text {
  const { warning, plan, stations, answer, authority } = data;
  const where = `${plan}；${stations.join('、')}`;
  const places = `${plan}; ${stations.join(', ')}`;
  if (answer.kind === 'declined') {
    const until = answer.until === undefined ? undefined : beijingStamp(answer.until, at);
    return text(
      `预警 ${warning} 不启动（${where}），${authority} 决定：${answer.reason}${until === undefined ? '' : `；${until} 再问`}`,
      `Warning ${warning}: not activating (${places}), decided by ${authority}: ${answer.reason}${until === undefined ? '' : `; asked again at ${until}`}`,
    );
  }
  const done =
    answer.kind === 'activated'
      ? text('已启动处置', 'response begun')
      : text('并入在办处置', 'taken into the response');
  return text(
    `预警 ${warning} ${done.zh} ${answer.response}（${where}），${authority} 决定`,
    `Warning ${warning}: ${done.en} ${answer.response} (${places}), decided by ${authority}`,
  );
}
