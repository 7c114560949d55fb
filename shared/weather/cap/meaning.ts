import { areaCode, isKnownArea, isOurs } from '../areas.ts';
import type { WeatherTables } from '../tables.ts';
import { COLOURS, type Colour } from '../vocabulary.ts';
import { COLOUR_NAMES } from '../words.ts';
import type { CapInfo, CapMessage } from './cap-message.ts';
import { found, quoted, type CapFinding } from './finding.ts';

/** What was made of a part of a message; undefined with an error, never by guessing. */
export interface Meaning<T> {
  readonly value: T | undefined;
  readonly findings: readonly CapFinding[];
}

/** The hazard of a message, by its event in words and its event code. */
export function hazardOf(infos: readonly CapInfo[], tables: WeatherTables): Meaning<string> {
  const byCode = infos.flatMap(({ eventCodes }) =>
    eventCodes.flatMap((code) => tables.hazards.find(({ codes }) => codes.some((one) => one.code === code))?.id ?? []),
  );
  const byWord = infos.flatMap(({ event }) => hazardNamed(event, tables) ?? []);
  const [hazard, ...others] = new Set([...byWord, ...byCode]);
  const events = quoted(infos.map(({ event }) => event).join(' / '));
  if (hazard === undefined) {
    const finding = found(
      'error',
      'unknown-event',
      `灾种“${events}”不在灾种表里，没有猜；请看原文，表里有相应灾种的手工登记，没有的记入值班日志，并请维护人员在 hazards.yaml 里补上`,
      `the event "${events}" is not in the table of hazards and was not guessed: read the original and enter it by hand where the table has such a hazard, in the duty log where it has none, and have it added to hazards.yaml`,
    );
    return { value: undefined, findings: [finding] };
  }
  if (others.length > 0) {
    const all = [hazard, ...others].join(', ');
    const finding = found(
      'error',
      'hazard-conflict',
      `同一报文里的灾种对不上（${all}）；请看原文，分条手工登记`,
      `the message names several hazards (${all}): read the original and enter each by hand`,
    );
    return { value: undefined, findings: [finding] };
  }
  return { value: hazard, findings: [] };
}

/** What is said beside the hazard in an event: its colour, and that it is a warning. */
const BESIDE = /[蓝黄橙红]色|预警|信号|\b(?:blue|yellow|orange|red|warning|signal|alert)\b/gi;

/** Only a whole name counts: thunderstorm gales are not gales. */
function hazardNamed(event: string, { hazards }: WeatherTables): string | undefined {
  const name = event.toLowerCase().replaceAll(BESIDE, '').replaceAll(/\s+/g, ' ').trim();
  return hazards.find(({ zh, en }) => zh.includes(name) || en.includes(name))?.id;
}

const IN_WORDS: readonly (readonly [RegExp, Colour])[] = [
  [/蓝色|\bblue\b/i, 'blue'],
  [/黄色|\byellow\b/i, 'yellow'],
  [/橙色|\borange\b/i, 'orange'],
  [/红色|\bred\b/i, 'red'],
];

const coloursIn = (text: string): readonly Colour[] =>
  IN_WORDS.flatMap(([words, colour]) => (words.test(text) ? colour : []));

/** A clause that takes a warning back and issues none in its place. */
const TAKES_BACK = /(?:解除|撤销|取消|\b(?:lift|cancel)[a-z]*\b)(?!.*(?:发布|变更为|\bissue))/i;

/** Whether a headline says only that a warning is over: its other clauses name no colour that would be issued instead. */
export const saysLifted = (infos: readonly CapInfo[]): boolean =>
  infos.some(({ headline = '' }) => {
    const clauses = headline.split(/[，,。；;]/);
    const others = clauses.filter((clause) => !TAKES_BACK.test(clause));
    return others.length < clauses.length && coloursIn(others.join(' ')).length === 0;
  });

const COLOUR_PARAMETER = /colou?r|level|severity|颜色|级别|等级/i;

/**
 * The colour of a message. Headline, event and parameters say it in words; the severity has to agree. Where a text names two colours,
 * the one that the signal was changed to counts, and if that is not plain it does not speak; the description speaks only where nothing else does.
 */
export function colourOf(infos: readonly CapInfo[], tables: WeatherTables): Meaning<Colour> {
  const texts = infos.flatMap(({ headline, event, parameters }) => [
    headline,
    event,
    ...parameters.filter(({ name }) => COLOUR_PARAMETER.test(name)).map(({ value }) => value),
  ]);
  const said = single(texts);
  const inWords = said.length > 0 ? said : single(infos.map(({ description }) => issuing(description)));
  const bySeverity = infos.flatMap(
    ({ severity }) => tables.severities.map.find((one) => one.severity === severity)?.colour ?? [],
  );
  const [colour, ...others] = [...new Set([...inWords, ...bySeverity])].toSorted(
    (a, b) => COLOURS.indexOf(a) - COLOURS.indexOf(b),
  );
  if (colour === undefined) {
    const finding = found(
      'error',
      'no-colour',
      '标题、正文、参数和严重程度都看不出颜色，没有猜；请看原文手工登记',
      'headline, text, parameters and severity give no colour, and none was guessed: read the original and enter the warning by hand',
    );
    return { value: undefined, findings: [finding] };
  }
  if (others.length > 0) {
    const all = [colour, ...others];
    const severities = [...new Set(infos.map(({ severity }) => severity))].join(' / ');
    const finding = found(
      'error',
      'colour-conflict',
      `颜色对不上：${all.map((one) => COLOUR_NAMES[one].zh).join('、')}（severity 为 ${severities}），没有取其一；请看原文手工登记，并告知发送单位`,
      `the colours do not agree: ${all.map((one) => COLOUR_NAMES[one].en).join(', ')} (severity is ${severities}), and none was chosen: read the original, enter it by hand and tell the sender`,
    );
    return { value: undefined, findings: [finding] };
  }
  if (inWords.length > 0) return { value: colour, findings: [] };
  const doubt = found(
    'doubt',
    'colour-by-severity',
    `文字里没有写颜色，按 severity 的对应关系（假定）记为${COLOUR_NAMES[colour].zh}；请看原文核对`,
    `no text names a colour; by the severity (an assumption) it was taken as ${COLOUR_NAMES[colour].en}: check it against the original`,
  );
  return { value: colour, findings: [doubt] };
}

/** Colours of texts that name exactly one, or change to exactly one. */
const single = (texts: readonly (string | undefined)[]): readonly Colour[] =>
  texts.flatMap((text = '') => {
    const colours = coloursIn(text);
    const meant = colours.length > 1 ? coloursIn(changedTo(text)) : colours;
    return meant.length === 1 ? meant : [];
  });

/** What stands after the last word of change: "orange is changed to red". */
const changedTo = (text: string) =>
  /^.*(?:变更为|升级为|降级为|信号为|预警为|发布|\bto\b)(.*)$/is.exec(text)?.[1] ?? '';

/** The part of a description in which the signal is issued; the rest may speak of other signals. */
const issuing = (description: string | undefined) =>
  description === undefined ? undefined : /(?:发布|变更为|升级为|降级为|issue)[^。；.;]{0,60}/i.exec(description)?.[0];

const OUR_CODES = /CPEAS|2260|行政区划|administrative/i;

/** The codes of the areas that are ours. `value` undefined without an error: none is, and the message is for somebody else. */
export function areasOf(infos: readonly CapInfo[], tables: WeatherTables): Meaning<readonly string[]> {
  const areas = infos.flatMap((info) => info.areas);
  const codes = areas.flatMap(({ geocodes }) =>
    geocodes.flatMap(({ name, value }) => (OUR_CODES.test(name) ? (areaCode(value) ?? []) : [])),
  );
  const unjudged = areas.filter(
    ({ geocodes }) => !geocodes.some(({ name, value }) => OUR_CODES.test(name) && areaCode(value) !== undefined),
  );
  const names = quoted(unjudged.map(({ title }) => title).join('、'));
  if (codes.length === 0) {
    const how = unjudged.some(({ hasShape }) => hasShape)
      ? { zh: '只画了范围（polygon 或 circle），系统不判断', en: 'are given as shapes only, which are not judged' }
      : { zh: '没有行政区划代码', en: 'carry no administrative code' };
    const finding = found(
      'error',
      'areas-not-judged',
      `区域（${names === '' ? '无' : names}）${how.zh}，不知道是否涉及本市；请看原文，涉及的手工登记`,
      `the areas (${names === '' ? 'none' : names}) ${how.en}, so it is not known whether they are ours: read the original and enter it by hand if they are`,
    );
    return { value: undefined, findings: [finding] };
  }
  const ours = [...new Set(codes.filter((code) => isOurs(tables, code)))];
  if (ours.length === 0) return { value: undefined, findings: [] };
  const findings: CapFinding[] = [];
  const unknown = ours.filter((code) => !isKnownArea(tables, code));
  if (unknown.length > 0)
    findings.push(
      found(
        'doubt',
        'unknown-area',
        `区域代码 ${quoted(unknown.join('、'))} 是本市的，但表里没有，不知道涉及哪个站区；请看原文，涉及的手工补登`,
        `the area codes ${quoted(unknown.join(', '))} are of this city but not in the tables, so which station areas they reach is not known: read the original and enter what is missing by hand`,
      ),
    );
  if (unjudged.length > 0)
    findings.push(
      found(
        'doubt',
        'areas-not-judged',
        `另有区域没有行政区划代码，没有判断：${names}；请看原文`,
        `further areas carry no administrative code and were not judged: ${names}: read the original`,
      ),
    );
  return { value: ours, findings };
}

/** Texts in Chinese first, then in English, then in whatever there is. */
export function bestFirst({ infos }: CapMessage): readonly CapInfo[] {
  const order = ['zh', 'en', 'other'];
  return infos.toSorted((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
}
