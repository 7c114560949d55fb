import { assertNever } from '../base/assert-never.ts';
import { beijingStamp } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { areaTitle } from './areas.ts';
import type { WarningText, WeatherEvent } from './events.ts';
import { hazardTitle, type WeatherTables } from './tables.ts';
import { COLOUR_NAMES, doubtWords } from './words.ts';

/** What warnings, plans, stations and posts are called; whoever knows no names lets them stand by their ids. */
export interface WarningNames {
  readonly warning: (id: string) => Text;
  readonly plan: (id: string) => Text;
  readonly station: (id: string) => Text;
  readonly post: (id: string) => Text;
}

const plain = (id: string): Text => text(id, id);
const BY_ID: WarningNames = { warning: plain, plan: plain, station: plain, post: plain };

/** A line of the record of warnings as a sentence. Responses stand by their ids. */
export function weatherSentence(event: WeatherEvent, tables: WeatherTables, names: WarningNames = BY_ID): Text {
  switch (event.type) {
    case 'WarningIssued':
      return said(event.data, tables, event.at);
    case 'WarningUpdated': {
      const { zh, en } = said(event.data, tables, event.at);
      const earlier = list(event.data.replaces.map(({ id }) => names.warning(id)));
      return text(`${zh}；替换 ${earlier.zh}`, `${en}; replaces ${earlier.en}`);
    }
    case 'WarningCancelled': {
      const ended = list(event.data.cancels.map(({ id }) => names.warning(id)));
      const { reason } = event.data;
      return text(`发布单位解除预警 ${ended.zh}：${reason}`, `The issuing body cancels ${ended.en}: ${reason}`);
    }
    case 'WarningLifted': {
      const warning = names.warning(event.data.warning);
      const { reason } = event.data;
      return text(`手工解除预警 ${warning.zh}：${reason}`, `Warning ${warning.en} lifted by hand: ${reason}`);
    }
    case 'WarningChecked': {
      const warning = names.warning(event.data.warning);
      const { note } = event.data;
      return text(
        `核对预警 ${warning.zh}，仍有效：${note}`,
        `Warning ${warning.en} checked and still in force: ${note}`,
      );
    }
    case 'WarningAnswered':
      return answerWords(event, names);
    case 'WarningUnanswered': {
      const [warning, plan] = [names.warning(event.data.warning), names.plan(event.data.plan)];
      const places = list(event.data.stations.map(names.station));
      return text(
        `预警 ${warning.zh} 到时无人作答（预案 ${plan.zh}；${places.zh}）`,
        `Nobody answered the warning ${warning.en} in time (plan ${plan.en}; ${places.en})`,
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

const list = (parts: readonly Text[]): Text =>
  text(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(', '));

function answerWords({ at, data }: Extract<WeatherEvent, { type: 'WarningAnswered' }>, names: WarningNames): Text {
  const { answer } = data;
  const [warning, plan, post] = [names.warning(data.warning), names.plan(data.plan), names.post(data.authority)];
  const places = list(data.stations.map(names.station));
  if (answer.kind === 'declined') {
    const until = answer.until === undefined ? undefined : beijingStamp(answer.until, at);
    return text(
      `预警 ${warning.zh} 不启动（${plan.zh}；${places.zh}），${post.zh} 决定：${answer.reason}${until === undefined ? '' : `；${until} 再问`}`,
      `Warning ${warning.en}: not activating (${plan.en}; ${places.en}), decided by ${post.en}: ${answer.reason}${until === undefined ? '' : `; asked again at ${until}`}`,
    );
  }
  const done =
    answer.kind === 'activated'
      ? text('已启动处置', 'response begun')
      : text('并入在办处置', 'taken into the response');
  return text(
    `预警 ${warning.zh} ${done.zh} ${answer.response}（${plan.zh}；${places.zh}），${post.zh} 决定`,
    `Warning ${warning.en}: ${done.en} ${answer.response} (${plan.en}; ${places.en}), decided by ${post.en}`,
  );
}
