import { defined } from '../base/defined.ts';
import type { CommandMeta } from '../base/journal-event.ts';
import { ok, refuse, type Refusal, type Result } from '../base/result.ts';
import { canBeAnswered, type WeatherPlans } from './alarms.ts';
import { areaCode, isKnownArea, stationsIn } from './areas.ts';
import type { WeatherCommand } from './commands.ts';
import type { NewWeatherEvent, WarningAnswer, WarningText } from './events.ts';
import { proposalFor } from './proposal.ts';
import { runsPlan, type ResponseThere } from './response-there.ts';
import { standingOf } from './standing.ts';
import type { Warning, Weather } from './state.ts';
import { hazardIn, hazardTitle, type WeatherTables } from './tables.ts';
import { COLOUR_NAMES } from './words.ts';

type Decision = Result<readonly NewWeatherEvent[]>;
type Refused = { readonly ok: false; readonly refusal: Refusal };

/** What surrounds a decision on warnings. */
export interface WeatherWorld {
  readonly tables: WeatherTables;
  readonly plans: WeatherPlans;
  readonly responses: readonly ResponseThere[];
}

/** What an act on warnings comes to. */
export function decideWeather(
  weather: Weather,
  command: WeatherCommand,
  meta: CommandMeta,
  world: WeatherWorld,
): Decision {
  const { at, now } = meta;
  if (at > now) return refuse('future', '发生时间晚于现在，请核对时间', 'The time given lies in the future: check it');
  switch (command.type) {
    case 'IssueWarning':
      return decideIssue(weather, command, meta, world);
    case 'LiftWarning': {
      const { warning, reason } = command;
      return (
        notStanding(weather, warning, meta, world) ?? ok([{ type: 'WarningLifted', at, data: { warning, reason } }])
      );
    }
    case 'CheckWarning': {
      const { warning, note } = command;
      const one = weather.warnings.get(warning);
      if (one?.expires !== undefined) {
        return refuse(
          'has-an-end',
          '这条预警写明了有效期，不用逐次核对；已提前解除的，请登记解除',
          'This warning names its end and needs no check; if it was lifted early, lift it here',
        );
      }
      // One that has lapsed stands again once somebody has asked.
      return isLapsed(weather, one, meta, world)
        ? ok([{ type: 'WarningChecked', at, data: { warning, note } }])
        : (notStanding(weather, warning, meta, world) ?? ok([{ type: 'WarningChecked', at, data: { warning, note } }]));
    }
    case 'AnswerWarning':
      return decideAnswer(weather, command, meta, world);
  }
}

function decideIssue(
  weather: Weather,
  command: Extract<WeatherCommand, { type: 'IssueWarning' }>,
  { id, at, now }: CommandMeta,
  { tables }: WeatherWorld,
): Decision {
  const { hazard, colour, sender, description, expires, replaces } = command;
  if (!hazardIn(tables, hazard)) {
    return refuse(
      'unknown-hazard',
      `灾种表里没有“${hazard}”，请重新选择`,
      `The weather tables have no hazard "${hazard}": choose again`,
    );
  }
  const city = tables.areas.list.find((area) => area.city)?.codes[0] ?? '';
  const written = command.areas ?? [city];
  const wrong = written.find((code) => !isKnownArea(tables, areaCode(code) ?? ''));
  if (wrong !== undefined) {
    return refuse(
      'unknown-area',
      `区域表里没有“${wrong}”，请选择全市或具体的区`,
      `The weather tables have no area "${wrong}": choose the city or a district`,
    );
  }
  const issuedAt = command.issuedAt ?? at;
  if (issuedAt > now)
    return refuse('future', '发布时间晚于现在，请核对时间', 'The time of issue lies in the future: check it');
  if (expires !== undefined && expires <= issuedAt) {
    return refuse(
      'ends-before-issue',
      '有效期早于发布时间，请核对两个时间',
      'The warning ends before it was issued: check both times',
    );
  }
  const gone = replaces?.find((one) => !weather.warnings.has(one));
  if (gone !== undefined) return noWarning(gone);
  const text: WarningText = {
    id: `hand-${id}`,
    hazard,
    colour,
    areas: [...new Set(written.map((code) => areaCode(code) ?? code))],
    issuedAt,
    sender,
    headline: command.headline ?? `${hazardTitle(tables, hazard).zh}${COLOUR_NAMES[colour].zh}预警`,
    status: 'Actual',
    how: 'hand',
    ...defined({ expires, description }),
  };
  return ok([
    replaces
      ? { type: 'WarningUpdated', at, data: { ...text, replaces: replaces.map((one) => ({ id: one })) } }
      : { type: 'WarningIssued', at, data: text },
  ]);
}

function decideAnswer(
  weather: Weather,
  command: Extract<WeatherCommand, { type: 'AnswerWarning' }>,
  { at, now }: CommandMeta,
  { tables, plans, responses }: WeatherWorld,
): Decision {
  const { type: _, ...data } = command;
  const { plan, stations, answer, authority } = data;
  const warning = weather.warnings.get(data.warning);
  if (!warning) return noWarning(data.warning);
  if (!canBeAnswered(weather, warning, tables, now)) return notInForce();
  if (!plans.general?.posts.some((post) => post.id === authority)) {
    return refuse(
      'unknown-post',
      `总体预案里没有岗位“${authority}”，请重新选择决定人`,
      `The general plan has no post "${authority}": choose again who decides`,
    );
  }
  if (proposalFor(warning, plans.specials)?.plan !== plan) {
    return refuse(
      'not-called-for',
      `这条预警不对应预案“${plan}”，请从提议的预案作答`,
      `This warning does not call for the plan "${plan}": answer for the plan proposed`,
    );
  }
  const reached = stationsIn(tables, warning.areas);
  const beyond = stations.find((station) => !reached.includes(station));
  if (beyond !== undefined) {
    return refuse(
      'not-reached',
      `这条预警的区域不涉及站区“${beyond}”，请只选涉及的站区`,
      `This warning does not reach the station area "${beyond}": choose only areas that it reaches`,
    );
  }
  if (answer.kind === 'declined') {
    if (answer.until !== undefined && answer.until <= now)
      return refuse(
        'past',
        '“到何时再问”已经过去，请填以后的时间',
        'The time to ask again has passed: give a later one',
      );
  } else {
    const response = responses.find(({ id }) => id === answer.response);
    if (!response || !runsPlan(response, plan) || stations.some((station) => station !== response.station)) {
      return refuse(
        'not-running-there',
        '所选处置没有在该站区运行这份预案；请先启动处置或并入预案，再登记',
        'The response named does not run this plan in that station area: begin it or join the plan first, then answer',
      );
    }
  }
  const settled: WarningAnswer = answer.kind === 'declined' ? defined(answer) : answer;
  return ok([{ type: 'WarningAnswered', at, data: { ...data, answer: settled } }]);
}

function isLapsed(weather: Weather, warning: Warning | undefined, { now }: CommandMeta, { tables }: WeatherWorld) {
  return warning !== undefined && standingOf(weather, warning, tables, now) === 'lapsed';
}

function notStanding(
  weather: Weather,
  id: string,
  { now }: CommandMeta,
  { tables }: WeatherWorld,
): Refused | undefined {
  const warning = weather.warnings.get(id);
  if (!warning) return noWarning(id);
  const standing = standingOf(weather, warning, tables, now);
  return standing === 'in-force' || standing === 'coming' ? undefined : notInForce();
}

const noWarning = (id: string) =>
  refuse(
    'no-warning',
    `没有这条预警（${id}），请刷新后重选`,
    `There is no such warning (${id}): look again and choose another`,
  );

const notInForce = () =>
  refuse(
    'not-in-force',
    '这条预警已经失效、被替换或解除，不用再办',
    'This warning has expired, been replaced or been lifted: nothing more to do',
  );
