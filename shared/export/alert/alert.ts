import { beijingClock, beijingDate, beijingIso, type Instant } from '../../base/instant.ts';
import { ok, refuse, type Result } from '../../base/result.ts';
import { text, type Language, type Text } from '../../base/text.ts';
import { messageOf, type PublicMessage } from '../../messages/state.ts';
import type { MessageSender } from '../../plan/schema.ts';
import type { Level } from '../../plan/vocabulary.ts';
import { generalPlanOf } from '../../response/general-plan.ts';
import type { Response } from '../../response/state.ts';
import { messageTemplateOf } from '../../review/message-templates.ts';
import { MESSAGE_KIND_NAMES } from '../../review/message-words.ts';
import { stationName } from '../../review/names.ts';
import { asksIn } from './asks-in.ts';

/** One language of an alert: `info` of CAP 1.2, in the words of its data dictionary. */
export interface AlertInfo {
  readonly language: 'zh-CN' | 'en-US';
  readonly category: string;
  readonly event: string;
  readonly urgency: 'Immediate' | 'Past';
  readonly severity: 'Extreme' | 'Severe' | 'Moderate' | 'Minor' | 'Unknown';
  readonly certainty: 'Observed';
  readonly effective: string;
  readonly expires?: string;
  readonly senderName: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction?: string;
  readonly areaDesc: string;
  /** Twelve digits, as the national feed writes them: GB/T 2260 and six noughts. */
  readonly geocode: string;
}

/** A message to the public as CAP 1.2 has it. */
export interface Alert {
  readonly identifier: string;
  readonly sender: string;
  readonly sent: string;
  /** Draft: it has not gone, so nothing may act on it. */
  readonly status: 'Actual' | 'Exercise' | 'Draft';
  readonly msgType: 'Alert' | 'Update' | 'Cancel';
  readonly note?: string;
  readonly references?: string;
  readonly incidents: string;
  readonly level: Level | undefined;
  readonly infos: readonly AlertInfo[];
}

/** The alert of a message as it stands: what went, what took the place of something that went, or its withdrawal. */
export function alertOf(response: Response, message: number): Result<Alert> {
  const one = messageOf(response.messages ?? [], message);
  if (!one) return refuse('no-message', '本次处置没有这条公众信息', 'This response has no such message to the public');
  const sender = generalPlanOf(response)?.messageSender;
  if (!sender) {
    return refuse(
      'no-message-sender',
      '本次处置所用的总体预案没有写公众信息的发布主体（messageSender）：请预案管理员补写，生效后的处置即可导出',
      'The general plan of this response names no sender of messages (messageSender): ask the plan editor to add it; later responses can then be exported',
    );
  }
  const isCancel = one.released !== undefined && one.withdrawn !== undefined;
  const moment = isCancel ? one.withdrawn : (one.released ?? lastMark(one));
  const before = isCancel ? one : replacedOf(response, one);
  const level = levelBefore(response, moment.version);
  return ok({
    identifier: identifierOf(response, sender, moment),
    sender: sender.sender,
    sent: beijingIso(moment.at),
    status: response.mode === 'drill' ? 'Exercise' : one.released ? 'Actual' : 'Draft',
    msgType: isCancel ? 'Cancel' : before ? 'Update' : 'Alert',
    ...(isCancel ? { note: one.withdrawn.reason } : {}),
    ...(before?.released ? { references: referenceTo(response, sender, before.released) } : {}),
    incidents: response.id,
    level,
    infos: (['zh', 'en'] as const).flatMap(
      (language) => infoOf(response, one, sender, language, moment, isCancel) ?? [],
    ),
  });
}

type Moment = { readonly at: Instant; readonly version: number };

const lastMark = (one: PublicMessage): Moment => one.approved ?? one.requests.at(-1) ?? one.drafted;

/** The message that went before and that this one takes the place of. */
function replacedOf(response: Response, one: PublicMessage): PublicMessage | undefined {
  const { replaces } = one.drafted;
  const before = replaces === undefined ? undefined : messageOf(response.messages ?? [], replaces);
  return before?.released ? before : undefined;
}

/** `ZZZZZZDDDUUUXX_YYYYMMDDhhmmss`, and `_N` where this response has more than one in the same second. */
function identifierOf(response: Response, sender: MessageSender, moment: Moment): string {
  const { region, organisation, inner, extension } = sender;
  const second = (at: Instant) => `${beijingDate(at).replaceAll('-', '')}${beijingClock(at, true).replaceAll(':', '')}`;
  const earlier = (response.messages ?? [])
    .flatMap((one) => [one.released, one.withdrawn])
    .filter((mark) => mark !== undefined && mark.version < moment.version && second(mark.at) === second(moment.at));
  const number = earlier.length === 0 ? '' : `_${earlier.length}`;
  return `${region}${organisation}${inner}${extension}_${second(moment.at)}${number}`;
}

/** `sender,identifier,sent`, as CAP names an earlier message. */
function referenceTo(response: Response, sender: MessageSender, moment: Moment): string {
  return `${sender.sender},${identifierOf(response, sender, moment)},${beijingIso(moment.at)}`;
}

function levelBefore(response: Response, version: number): Level | undefined {
  return response.course.findLast((mark) => mark.version < version)?.level;
}

/** Level colours as the national feed and part A of the domain facts map them. */
const SEVERITY = { I: 'Extreme', II: 'Severe', III: 'Moderate', IV: 'Minor' } as const;

function infoOf(
  response: Response,
  one: PublicMessage,
  sender: MessageSender,
  language: Language,
  moment: Moment,
  isCancel: boolean,
): AlertInfo | undefined {
  const words = language === 'zh' ? one.text : one.textEn;
  if (words === undefined) return undefined;
  const station = stationName(response);
  const offered = messageTemplateOf(response, one.drafted.template);
  const level = levelBefore(response, moment.version);
  const stage = response.course.findLast((mark) => mark.version < moment.version)?.stage;
  const isOver = isCancel || stage === 'stand-down' || stage === 'recovery';
  const instruction = isCancel ? '' : asksIn(words, language);
  const title = offered?.template.title ?? MESSAGE_KIND_NAMES[one.drafted.kind];
  const { until } = one.drafted;
  return {
    language: language === 'zh' ? 'zh-CN' : 'en-US',
    category: offered?.template.category ?? 'Transport',
    event: eventOf(response, offered?.plan)[language],
    urgency: isOver ? 'Past' : 'Immediate',
    severity: level === undefined ? 'Unknown' : SEVERITY[level],
    certainty: 'Observed',
    effective: beijingIso(moment.at),
    ...(until === undefined || isCancel ? {} : { expires: beijingIso(until) }),
    senderName: sender.name[language],
    headline: headlineOf(response, station, title, isCancel)[language],
    description: isCancel ? `${WITHDRAWN[language]}${words}` : words,
    ...(instruction === '' ? {} : { instruction }),
    areaDesc: language === 'zh' ? one.drafted.place : `${station.en} area`,
    geocode: `${sender.region}000000`,
  };
}

const WITHDRAWN = text('以下信息撤回，不再有效：', 'The following message is withdrawn and no longer holds: ');

function headlineOf({ mode }: Response, station: Text, title: Text, isCancel: boolean): Text {
  const drill = mode === 'drill' ? text('【演练】', '[DRILL] ') : text('', '');
  const what = isCancel ? text('撤回：', 'Withdrawn: ') : text('', '');
  return text(`${drill.zh}${what.zh}${station.zh}${title.zh}`, `${drill.en}${what.en}${station.en}: ${title.en}`);
}

/** What kind of event it is: the short name of the special plan it was drafted from, or of the first one in force. */
function eventOf(response: Response, plan: string | undefined): Text {
  const specials = response.plans.filter((one) => one.pinned.tier === 'special');
  const special = specials.find((one) => one.pinned.key === plan) ?? specials.find((one) => one.left === undefined);
  return special?.compiled.plan.short ?? text('站区突发事件', 'station-area incident');
}
