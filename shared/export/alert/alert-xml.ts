import { XMLBuilder } from 'fast-xml-parser';
import type { Alert, AlertInfo } from './alert.ts';

const builder = new XMLBuilder({ format: true, ignoreAttributes: false, suppressEmptyNode: true });

/** Characters that XML 1.0 cannot hold: controls, halves of a surrogate pair, and two that are no characters. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these controls are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A file of CAP 1.2. `removed`: how many characters were left out because XML cannot hold them. */
export interface AlertFile {
  readonly xml: string;
  readonly removed: number;
}

/** Elements come in the order of the CAP 1.2 schema, which fixes it. */
export function alertXml(alert: Alert): AlertFile {
  let removed = 0;
  const clean = (words: string) =>
    words.replaceAll(FORBIDDEN, () => {
      removed += 1;
      return '';
    });
  const { identifier, sender, sent, status, msgType, note, references, incidents, infos } = alert;
  const content = {
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    alert: {
      '@_xmlns': 'urn:oasis:names:tc:emergency:cap:1.2',
      identifier,
      sender,
      sent,
      status,
      msgType,
      scope: 'Public',
      ...(note === undefined ? {} : { note: clean(note) }),
      ...(references === undefined ? {} : { references }),
      incidents,
      info: infos.map((info) => infoContent(info, clean)),
    },
  };
  return { xml: String(builder.build(content)), removed };
}

function infoContent(info: AlertInfo, clean: (words: string) => string): Record<string, unknown> {
  const { areaDesc, geocode, expires, instruction, ...rest } = info;
  return {
    language: rest.language,
    category: rest.category,
    event: clean(rest.event),
    urgency: rest.urgency,
    severity: rest.severity,
    certainty: rest.certainty,
    effective: rest.effective,
    ...(expires === undefined ? {} : { expires }),
    senderName: clean(rest.senderName),
    headline: clean(rest.headline),
    description: clean(rest.description),
    ...(instruction === undefined ? {} : { instruction: clean(instruction) }),
    area: {
      areaDesc: clean(areaDesc),
      geocode: { valueName: 'CPEAS Geographic Code', value: geocode },
    },
  };
}
