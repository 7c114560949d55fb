import { text, type Text } from '../../base/text.ts';
import type { Alert } from './alert.ts';

/** How a field of the national format is known: seen in published samples and value rules, or assumed. */
export type FieldBasis = 'seen' | 'assumption';

/** One field of the mapping to GB/T 35965.1, as far as its names are publicly known. */
export interface NationalField {
  readonly ours: Text;
  /** Name in the samples of the national warning platform (12379), or what the standard probably calls it. */
  readonly field: string;
  readonly value: string;
  readonly basis: FieldBasis;
  readonly note: Text;
}

const COLOURS = {
  I: text('红色', 'RED'),
  II: text('橙色', 'ORANGE'),
  III: text('黄色', 'YELLOW'),
  IV: text('蓝色', 'BLUE'),
} as const;

/**
 * Field by field what a message would be in GB/T 35965.1-2018. The body of the standard could not be read: only what samples and value rules show is marked as
 * seen, everything else is an assumption for the platform's keeper to confirm.
 */
export function nationalFields(alert: Alert): readonly NationalField[] {
  const info = alert.infos[0];
  const colour = alert.level === undefined ? undefined : COLOURS[alert.level];
  const none = '';
  const row = (ours: Text, field: string, value: string, basis: FieldBasis, zh: string, en: string): NationalField => ({
    ours,
    field,
    value,
    basis,
    note: text(zh, en),
  });
  return [
    row(
      text('信息标识', 'identifier'),
      'id',
      alert.identifier,
      'seen',
      '结构见取值规则（S99）；机构代码为空缺值时须先取得 GB/T 4657 代码',
      'Structure from the value rules (S99); while the organisation is 000 a code of GB/T 4657 is still wanted',
    ),
    row(
      text('标题', 'headline'),
      'title',
      info?.headline ?? none,
      'seen',
      '样例字段（S73）',
      'Field of a sample (S73)',
    ),
    row(
      text('事件类别', 'event'),
      'signaltype',
      info?.event ?? none,
      'seen',
      '样例只见气象类别（S73），客流类别为借用',
      'Samples show weather only (S73); borrowed here for crowds',
    ),
    row(
      text('级别颜色', 'level colour'),
      'signallevel',
      colour?.zh ?? none,
      'seen',
      '样例字段（S73）；未定级时为空',
      'Field of a sample (S73); empty without a level',
    ),
    row(
      text('严重程度', 'severity'),
      'severity',
      colour?.en ?? none,
      'seen',
      '样例取值为颜色英文大写（S73）',
      'Samples give the colour in capitals (S73)',
    ),
    row(
      text('事件类型代码', 'event type code'),
      'eventType',
      none,
      'assumption',
      '须按 GB/T 35561 取代码，标准正文未见，不填',
      'Wants a code of GB/T 35561, whose body was not readable; left empty',
    ),
    row(
      text('生效时间', 'effective'),
      'effective',
      info?.effective ?? none,
      'seen',
      '样例字段，带 +08:00（S73、S99）',
      'Field of a sample, with +08:00 (S73, S99)',
    ),
    row(
      text('状态', 'status'),
      'status',
      alert.status,
      'seen',
      '取值规则默认 Actual（S99），演练用 Exercise',
      'The value rules have Actual by default (S99); drills use Exercise',
    ),
    row(
      text('消息类型', 'message type'),
      'msgType',
      alert.msgType,
      'assumption',
      '字段名按 CAP 1.2 推定',
      'Name taken from CAP 1.2',
    ),
    row(
      text('关联信息', 'references'),
      'references',
      alert.references ?? none,
      'assumption',
      '字段名按 CAP 1.2 推定',
      'Name taken from CAP 1.2',
    ),
    row(text('发布单位', 'sender'), 'sender', info?.senderName ?? none, 'assumption', '字段名推定', 'Name assumed'),
    row(
      text('发送时间', 'sent'),
      'sendTime',
      alert.sent,
      'assumption',
      '字段名推定；时间带 +08:00',
      'Name assumed; time with +08:00',
    ),
    row(text('失效时间', 'expires'), 'expires', info?.expires ?? none, 'assumption', '字段名推定', 'Name assumed'),
    row(text('正文', 'text'), 'description', info?.description ?? none, 'assumption', '字段名推定', 'Name assumed'),
    row(text('影响区域', 'area'), 'areaDesc', info?.areaDesc ?? none, 'assumption', '字段名推定', 'Name assumed'),
    row(
      text('区域代码', 'area code'),
      'geocode',
      info?.geocode ?? none,
      'seen',
      '国家气象 CAP 样例的12位行政区划（S74）',
      'Twelve digits as in the national CAP samples (S74)',
    ),
  ];
}

/** The mapping as a table for a spreadsheet, in both languages. */
export function nationalTable(alert: Alert): string {
  const head = ['本系统字段 / our field', 'GB/T 35965.1 / 12379', '取值 / value', '依据 / basis', '说明 / note'];
  const rows = nationalFields(alert).map(({ ours, field, value, basis, note }) => [
    `${ours.zh} / ${ours.en}`,
    field,
    value,
    basis === 'seen' ? '公开样例或规则 / seen' : '推定，待确认 / assumption',
    `${note.zh} / ${note.en}`,
  ]);
  const about = [
    '说明 / note',
    '',
    '',
    '',
    'GB/T 35965.1-2018 正文未能读到，本表供与平台核对，不能直接报送 / the body of the standard was not readable: for checking with the platform, not for sending',
  ];
  // The mark at the beginning lets spreadsheets read it as UTF-8.
  return `\uFEFF${[head, ...rows, about].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where it must be. A value that a spreadsheet would take for a formula stands behind an apostrophe. */
function cell(value: string): string {
  const plain = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
