import { beijingIso, type Instant } from '../../shared/base/instant.ts';
import { readWeatherTables } from '../../electron/backend/weather/read-tables.ts';
import type { WeatherTables } from '../../shared/weather/tables.ts';
import { resourcesFolder } from './real-plans-folder.ts';

/** Messages made after the format of the published one (tests/fixtures/cap); none of them was ever sent. */

/** The weather tables as they ship. */
export const shippedTables: WeatherTables = (() => {
  const { tables, findings } = readWeatherTables(resourcesFolder);
  if (!tables) throw new Error(JSON.stringify(findings));
  return tables;
})();

export interface MadeMessage {
  readonly id?: string;
  readonly sender?: string;
  readonly sent?: Instant;
  readonly status?: string;
  readonly msgType?: string;
  readonly references?: string;
  readonly event?: string;
  readonly severity?: string;
  readonly headline?: string;
  readonly expires?: Instant;
  readonly areas?: readonly string[];
  /** More elements of `info`, before its areas. */
  readonly more?: string;
}

/** Three in the afternoon of a July day. */
export const SENT = Date.UTC(2026, 6, 30, 7, 0, 0);
export const SENDER = 'Beijing_Meteorological_Observatory';

/** An orange rain warning for the whole city, changed as a test needs. */
export function capXml(made: MadeMessage = {}): string {
  const {
    id = '11000041600000_20260730150000',
    sender = SENDER,
    sent = SENT,
    status = 'Actual',
    msgType = 'Alert',
    references,
    event = '暴雨',
    severity = 'Severe',
    headline = '市气象台发布暴雨橙色预警信号',
    expires,
    areas = ['110000000000'],
    more = '',
  } = made;
  const geocodes = areas.map(
    (code) => `<geocode><valueName>CPEAS Geographic Code</valueName><value>${code}</value></geocode>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${id}</identifier><sender>${sender}</sender><sent>${beijingIso(sent)}</sent>
  <status>${status}</status><msgType>${msgType}</msgType><scope>Public</scope>
  ${references === undefined ? '' : `<references>${references}</references>`}
  <info>
    <language>zh-CN</language><category>Met</category><event>${event}</event>
    <urgency>Unknown</urgency><severity>${severity}</severity><certainty>Unknown</certainty>
    ${expires === undefined ? '' : `<expires>${beijingIso(expires)}</expires>`}
    <senderName>市气象台</senderName><headline>${headline}</headline><description>预计有强降雨</description>
    ${more}
    <area><areaDesc>北京市</areaDesc>${geocodes.join('')}</area>
  </info>
</alert>
`;
}

/** How a later message names an earlier one. */
export const referenceTo = ({ id = '', sender = SENDER, sent = SENT }: MadeMessage): string =>
  `${sender},${id},${beijingIso(sent)}`;
