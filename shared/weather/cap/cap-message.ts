import { EARLIEST, fromBeijing, HOUR, LATEST, MINUTE, type Instant } from '../../base/instant.ts';
import { found, quoted, type CapFinding } from './finding.ts';
import type { XmlElement } from './xml-tree.ts';

/** A message of CAP 1.2 with what the console reads of it, checked field by field but not yet judged. */
export interface CapMessage {
  readonly identifier: string;
  readonly sender: string;
  readonly sent: Instant;
  readonly status: string;
  readonly msgType: string;
  readonly references: readonly { readonly sender: string; readonly id: string }[];
  readonly note: string | undefined;
  readonly infos: readonly CapInfo[];
}

/** One language of a message. */
export interface CapInfo {
  readonly language: 'zh' | 'en' | 'other';
  readonly event: string;
  readonly eventCodes: readonly string[];
  readonly severity: string;
  readonly effective: Instant | undefined;
  readonly onset: Instant | undefined;
  readonly expires: Instant | undefined;
  readonly senderName: string | undefined;
  readonly headline: string | undefined;
  readonly description: string | undefined;
  readonly parameters: readonly CapValue[];
  readonly areas: readonly CapArea[];
}

interface CapValue {
  readonly name: string;
  readonly value: string;
}

export interface CapArea {
  readonly title: string;
  readonly geocodes: readonly CapValue[];
  /** Given by lines on a map, which the console does not judge. */
  readonly hasShape: boolean;
}

const CAP_12 = 'urn:oasis:names:tc:emergency:cap:1.2';

const VALUES = {
  status: ['Actual', 'Exercise', 'System', 'Test', 'Draft'],
  msgType: ['Alert', 'Update', 'Cancel', 'Ack', 'Error'],
  scope: ['Public', 'Restricted', 'Private'],
  urgency: ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'],
  severity: ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'],
  certainty: ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'],
} as const;

/** So many findings are named; a file with thousands of them says it with the first ones and a count. */
const MOST_NAMED = 20;

/** What may stand several times in one place; everything else that is read says one thing. */
const MANY: readonly string[] = ['category'];

/** Senders are names or addresses; the longest one that is kept (assumption). */
const LONGEST_SENDER = 200;

/** Reads the elements of a message. With any finding the message is not whole; all that is wrong is named at once. */
export function readMessage(root: XmlElement): {
  readonly message: CapMessage;
  readonly findings: readonly CapFinding[];
} {
  const findings: CapFinding[] = rootFindings(root);
  let unnamed = 0;
  const say = (rule: string, zh: string, en: string) => {
    if (findings.length < MOST_NAMED) findings.push(found('error', rule, zh, en));
    else unnamed += 1;
  };
  if (findings.length > 0) return { message: NO_MESSAGE, findings };

  /** Text of an element; which of two is meant is not guessed. */
  function only(within: XmlElement, name: string): string | undefined {
    const { length } = childrenOf(within, name);
    if (length > 1 && !MANY.includes(name))
      say(
        'repeated',
        `<${name}> 写了 ${length} 次，不知道以哪个为准；请向发送单位核实`,
        `<${name}> is there ${length} times, and which one counts is not known: check with the sender`,
      );
    return textOf(within, name);
  }
  /** Text of an element; said to be missing where it has to be there. */
  function need(within: XmlElement, name: string): string {
    const text = only(within, name) ?? '';
    if (text === '')
      say(
        'missing',
        `缺少 <${name}>；请向发送单位要完整的报文`,
        `<${name}> is missing: ask the sender for the whole message`,
      );
    return text;
  }
  function oneOf(within: XmlElement, name: keyof typeof VALUES): string {
    const text = need(within, name);
    const allowed: readonly string[] = VALUES[name];
    if (text !== '' && !allowed.includes(text))
      say(
        'bad-value',
        `<${name}> 写的是“${quoted(text)}”，只能是 ${allowed.join('、')}；请向发送单位核实`,
        `<${name}> is "${quoted(text)}" and can only be ${allowed.join(', ')}: check with the sender`,
      );
    return text;
  }
  function time(name: string, text: string | undefined): Instant | undefined {
    if (text === undefined || text === '') return undefined;
    const at = capTime(text);
    if (at === undefined)
      say(
        'bad-time',
        `<${name}> 的时间“${quoted(text)}”读不出，应如 2026-07-30T13:05:00+08:00；请向发送单位核实`,
        `the time of <${name}>, "${quoted(text)}", cannot be read and should be like 2026-07-30T13:05:00+08:00: check with the sender`,
      );
    return at;
  }
  function info(one: XmlElement): CapInfo {
    need(one, 'category');
    oneOf(one, 'urgency');
    oneOf(one, 'certainty');
    const areas = childrenOf(one, 'area').map((area): CapArea => {
      return {
        title: need(area, 'areaDesc'),
        geocodes: valuesOf(area, 'geocode'),
        hasShape: area.children.some(({ name }) => name === 'polygon' || name === 'circle'),
      };
    });
    return {
      language: languageOf(textOf(one, 'language')),
      event: need(one, 'event'),
      eventCodes: valuesOf(one, 'eventCode').map(({ value }) => value),
      severity: oneOf(one, 'severity'),
      effective: time('effective', only(one, 'effective')),
      onset: time('onset', only(one, 'onset')),
      expires: time('expires', only(one, 'expires')),
      senderName: textOf(one, 'senderName'),
      headline: textOf(one, 'headline'),
      description: textOf(one, 'description'),
      parameters: valuesOf(one, 'parameter'),
      areas,
    };
  }

  const references = (only(root, 'references') ?? '').split(/\s+/).filter((one) => one !== '');
  const message: CapMessage = {
    identifier: need(root, 'identifier'),
    sender: need(root, 'sender'),
    sent: time('sent', need(root, 'sent')) ?? 0,
    status: oneOf(root, 'status'),
    msgType: oneOf(root, 'msgType'),
    references: references.map((triple) => {
      const [sender = '', id = '', sent = ''] = triple.split(',');
      if (sender === '' || id === '' || capTime(sent) === undefined)
        say(
          'bad-reference',
          `<references> 里的“${quoted(triple)}”不是“发送方,标识,发送时间”三项；请向发送单位核实`,
          `"${quoted(triple)}" in <references> is not sender,identifier,sent: check with the sender`,
        );
      return { sender, id };
    }),
    note: textOf(root, 'note'),
    infos: childrenOf(root, 'info').map(info),
  };
  oneOf(root, 'scope');
  if (message.identifier.length > 200 || /[\s,<&]/.test(message.identifier))
    say(
      'bad-identifier',
      `<identifier>“${quoted(message.identifier)}”含有空格、逗号等不许用的字符，或过长；请向发送单位核实`,
      `<identifier> "${quoted(message.identifier)}" has blanks, commas or other forbidden characters, or is too long: check with the sender`,
    );
  if (message.sender.length > LONGEST_SENDER)
    say(
      'bad-sender',
      `<sender>“${quoted(message.sender)}”过长（最多 ${LONGEST_SENDER} 字）；请向发送单位核实`,
      `<sender> "${quoted(message.sender)}" is too long (${LONGEST_SENDER} characters at most): check with the sender`,
    );
  if (unnamed > 0)
    findings.push(
      found(
        'error',
        'and-more',
        `另有 ${unnamed} 处问题没有逐条列出；请向发送单位要完整的报文`,
        `${unnamed} more faults are not named one by one: ask the sender for the whole message`,
      ),
    );
  return { message, findings };
}

const NO_MESSAGE: CapMessage = {
  identifier: '',
  sender: '',
  sent: 0,
  status: '',
  msgType: '',
  references: [],
  note: undefined,
  infos: [],
};

function rootFindings({ name, namespace }: XmlElement): CapFinding[] {
  if (name !== 'alert') {
    return [
      found(
        'error',
        'wrong-root',
        `最外层是 <${quoted(name)}>，不是 <alert>，这不是预警报文；请核对选的文件`,
        `the outermost element is <${quoted(name)}>, not <alert>, so this is no warning: check which file was chosen`,
      ),
    ];
  }
  if (namespace === CAP_12) return [];
  const seen = namespace === '' ? ['没有写', 'missing'] : [`是“${quoted(namespace)}”`, `"${quoted(namespace)}"`];
  return [
    found(
      'error',
      'wrong-namespace',
      `命名空间${seen[0]}，本系统只读 CAP 1.2（${CAP_12}）；请向发送单位要 CAP 1.2 的报文`,
      `the namespace is ${seen[1]} and only CAP 1.2 (${CAP_12}) is read: ask the sender for CAP 1.2`,
    ),
  ];
}

/** What belongs to CAP; signatures and additions of others in their own namespaces are passed over. */
const childrenOf = (within: XmlElement, name: string) =>
  within.children.filter((one) => one.name === name && one.namespace === CAP_12);

function textOf(within: XmlElement, name: string): string | undefined {
  const text = childrenOf(within, name)[0]?.text;
  return text === '' ? undefined : text;
}

function valuesOf(within: XmlElement, name: string): readonly CapValue[] {
  return childrenOf(within, name).map((one) => ({
    name: textOf(one, 'valueName') ?? '',
    value: textOf(one, 'value') ?? '',
  }));
}

/** CAP takes English where no language is named. */
function languageOf(written = 'en-US'): CapInfo['language'] {
  const language = written.toLowerCase();
  return language.startsWith('zh') ? 'zh' : language.startsWith('en') ? 'en' : 'other';
}

const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** A time with its zone; undefined when it names no real moment, or no zone. */
export function capTime(text: string): Instant | undefined {
  const parts = TIME.exec(text.trim());
  if (!parts) return undefined;
  const [, date = '', clock = '', sign, hours = '00', minutes = '00'] = parts;
  const beijing = fromBeijing(date, clock);
  if (beijing === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const offset = (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
  const at = beijing + 8 * HOUR - offset;
  return at >= EARLIEST && at <= LATEST ? at : undefined;
}
