import { defined } from '../../base/defined.ts';
import { beijingStamp, MINUTE, type Instant } from '../../base/instant.ts';
import type { NewWeatherEvent, WarningText } from '../events.ts';
import type { WeatherTables } from '../tables.ts';
import type { WarningStatus, WarningWay } from '../vocabulary.ts';
import { readMessage, type CapInfo, type CapMessage } from './cap-message.ts';
import { found, inFile, type CapFinding } from './finding.ts';
import { areasOf, bestFirst, colourOf, hazardOf, saysLifted } from './meaning.ts';
import { readXml } from './xml-tree.ts';

/** A file larger than this is no warning; the published ones have a few thousand bytes (assumption). */
export const LARGEST_CAP = 2 * 1024 * 1024;

/** How far a sender's clock may be ahead of ours (assumption). */
export const AHEAD = 10 * MINUTE;

/** What a message is read with. */
export interface CapGround {
  /** Name of the file, for what is said about it. */
  readonly name: string;
  readonly hash: string;
  readonly how: WarningWay;
  readonly tables: WeatherTables;
  readonly now: Instant;
}

/** What came of a message: an event to be written, passed over for no fault of its own, or refused. Doubts stand beside an event. */
export type CapReading =
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly event: MessageEvent;
      readonly findings: readonly CapFinding[];
    }
  | { readonly kind: 'skipped' | 'refused'; readonly id?: string; readonly findings: readonly CapFinding[] };

export type MessageEvent = Extract<NewWeatherEvent, { type: 'WarningIssued' | 'WarningUpdated' | 'WarningCancelled' }>;

/** Reads a message of CAP 1.2 from its text. All or nothing, whatever the text: it never throws on one. */
export function readCap(text: string, ground: CapGround): CapReading {
  const reading = judge(text, ground);
  return { ...reading, findings: reading.findings.map((one) => inFile(one, ground.name)) };
}

function judge(text: string, ground: CapGround): CapReading {
  const root = readXml(text);
  if ('rule' in root) return { kind: 'refused', findings: [root] };
  const { message, findings } = readMessage(root);
  const id = message.identifier === '' ? {} : { id: message.identifier };
  if (findings.length > 0) return { kind: 'refused', ...id, findings };
  const passed = passedOver(message);
  if (passed) return { kind: 'skipped', ...id, findings: [passed] };
  const untimely = timeFinding(message, ground.now);
  if (untimely) return { kind: 'refused', ...id, findings: [untimely] };
  return message.msgType === 'Cancel' ? readCancel(message, ground) : readWarning(message, ground);
}

/** Messages that are not meant for acting on, or are no warnings. */
function passedOver({ status, msgType }: CapMessage): CapFinding | undefined {
  if (status !== 'Actual' && status !== 'Exercise')
    return found(
      'info',
      'not-actual',
      `状态是 ${status}，不是正式发布，未收`,
      `its status is ${status}, so it is not meant for acting on and was passed over`,
    );
  if (msgType === 'Ack' || msgType === 'Error')
    return found(
      'info',
      'no-warning',
      `报文类型是 ${msgType}，是系统回执，不是预警，未收`,
      `its type is ${msgType}, an answer between systems and no warning, so it was passed over`,
    );
  return undefined;
}

function timeFinding({ sent, infos }: CapMessage, now: Instant): CapFinding | undefined {
  if (sent > now + AHEAD)
    return found(
      'error',
      'sent-ahead',
      `发送时间 ${beijingStamp(sent, now)} 比现在晚 10 分钟以上；请先核对本机时钟，再向发送单位核实`,
      `it was sent at ${beijingStamp(sent, now)}, more than 10 min from now: check the clock of this computer first, then with the sender`,
    );
  const ended = infos.find(({ expires }) => expires !== undefined && expires <= sent);
  if (ended)
    return found(
      'error',
      'ends-before-issue',
      '有效期早于发送时间；请向发送单位核实',
      'it expires before it was sent: check with the sender',
    );
  const never = infos.some(({ effective, expires }) => (effective ?? 0) >= (expires ?? Infinity));
  if (never)
    return found(
      'error',
      'never-in-force',
      '生效时间不早于有效期，等于从不生效；请向发送单位核实，确在生效的先手工登记',
      'it takes effect no earlier than it expires, so it would never be in force: check with the sender, and enter it by hand if it stands',
    );
  return undefined;
}

function readCancel(message: CapMessage, ground: CapGround): CapReading {
  const { identifier: id, references, sent, sender, note } = message;
  if (references.length === 0) {
    const finding = found(
      'error',
      'no-references',
      '是解除报文，却没有写解除哪一条；请看原文，在预警表里手工解除',
      'it cancels, but names no message: read the original and lift the warning by hand',
    );
    return { kind: 'refused', id, findings: [finding] };
  }
  // Where it says for where it is, and that is somewhere else, it is none of ours. Mostly it says nothing.
  const areas = areasOf(message.infos, ground.tables);
  if (!areas.value && areas.findings.length === 0) return { kind: 'skipped', id, findings: [notOurs()] };
  const [info] = bestFirst(message);
  const data = {
    id,
    cancels: references,
    issuedAt: sent,
    sender,
    status: statusOf(message),
    how: ground.how,
    reason: (note ?? info?.headline ?? info?.description ?? '发布单位解除').slice(0, 400),
    file: ground.name,
    hash: ground.hash,
  };
  return { kind: 'message', id, event: { type: 'WarningCancelled', at: sent, data }, findings: [] };
}

function readWarning(message: CapMessage, ground: CapGround): CapReading {
  const { identifier: id, sent, sender, references, msgType } = message;
  const infos = bestFirst(message);
  const [info] = infos;
  if (!info) {
    const finding = found(
      'error',
      'missing',
      '没有 <info>，没有预警内容；请向发送单位要完整的报文',
      'it has no <info> and says nothing: ask the sender for the whole message',
    );
    return { kind: 'refused', id, findings: [finding] };
  }
  const { tables } = ground;
  const areas = areasOf(infos, tables);
  if (!areas.value && areas.findings.length === 0) {
    return { kind: 'skipped', id, findings: [notOurs()] };
  }
  if (saysLifted(infos)) return { kind: 'refused', id, findings: [liftedFinding(message)] };
  const hazard = hazardOf(infos, tables);
  const colour = colourOf(infos, tables);
  const findings = [...areas.findings, ...hazard.findings, ...colour.findings];
  if (!areas.value || !hazard.value || !colour.value) {
    return { kind: 'refused', id, findings: findings.filter(({ severity }) => severity === 'error') };
  }
  if (msgType === 'Update' && references.length === 0)
    findings.push(
      found(
        'doubt',
        'no-references',
        '是更新报文，却没有写替换哪一条，按新预警收下；旧的如已被替换，请手工解除',
        'it updates, but names no message, and was taken as a new warning: if it replaces an older one, lift that by hand',
      ),
    );
  const ends = [...new Set(infos.flatMap(({ expires }) => expires ?? []))].toSorted((a, b) => a - b);
  if (ends.length > 1)
    findings.push(
      found(
        'doubt',
        'several-ends',
        `写了 ${ends.length} 个不同的有效期，按最晚的 ${beijingStamp(ends.at(-1) ?? sent, sent)} 记；请看原文核对`,
        `it names ${ends.length} different ends, and the latest, ${beijingStamp(ends.at(-1) ?? sent, sent)}, was taken: check it against the original`,
      ),
    );
  const text: WarningText = {
    id,
    hazard: hazard.value,
    colour: colour.value,
    areas: areas.value,
    issuedAt: sent,
    sender,
    headline: headlineOf(infos),
    status: statusOf(message),
    how: ground.how,
    file: ground.name,
    hash: ground.hash,
    ...defined({
      senderName: first(infos, 'senderName')?.slice(0, 200),
      effective: first(infos, 'effective'),
      onset: first(infos, 'onset'),
      expires: ends.at(-1),
      description: first(infos, 'description')?.slice(0, 4000),
      doubts: findings.length === 0 ? undefined : findings.map(({ rule }) => rule),
    }),
  };
  const replaces = msgType === 'Update' ? references : [];
  return {
    kind: 'message',
    id,
    event:
      replaces.length > 0
        ? { type: 'WarningUpdated', at: sent, data: { ...text, replaces } }
        : { type: 'WarningIssued', at: sent, data: text },
    findings,
  };
}

const notOurs = () =>
  found('info', 'not-ours', '区域不在本市，未收', 'its areas are not in this city, so it was passed over');

function liftedFinding({ msgType }: CapMessage): CapFinding {
  return found(
    'error',
    'says-lifted',
    `标题写的是解除，报文类型却是 ${msgType}，没有当作预警收下；请看原文，确已解除的在预警表里手工解除`,
    `its headline says that a warning is lifted, but its type is ${msgType}, so it was not taken as a warning: read the original, and lift the warning by hand if it is over`,
  );
}

const statusOf = ({ status }: CapMessage): WarningStatus => (status === 'Exercise' ? 'Exercise' : 'Actual');

function first<K extends keyof CapInfo>(infos: readonly CapInfo[], field: K): CapInfo[K] | undefined {
  return infos.find((one) => one[field] !== undefined)?.[field];
}

const headlineOf = (infos: readonly CapInfo[]): string =>
  (first(infos, 'headline') ?? infos[0]?.event ?? '').slice(0, 400);
