import { canonicalJson } from '../../base/canonical-json.ts';
import { exactTimeWriter } from '../../base/instant.ts';
import { rowText, type JournalRow } from '../../base/journal-row.ts';
import type { ExportCover } from './cover.ts';
import { visibleText } from './visible-text.ts';

/**
 * Writes journal rows as CloudEvents 1.0, one JSON object a line. `data` is the text that the row's hash is taken of, to the letter, so that the chain of a file
 * can be verified from the file alone; `sequence` is the row's place in its stream, `rowhash` its hash.
 */
export function cloudEventWriter(): (row: JournalRow) => string {
  const time = exactTimeWriter('T');
  // Nearly all rows of a journal are of one workstation.
  let workstation: string | undefined;
  let source = '';
  return (row) => {
    if (row.workstation !== workstation) {
      workstation = row.workstation;
      source = sourceOf(workstation);
    }
    const stream = JSON.stringify(row.stream);
    return (
      `{"specversion":"1.0","id":${stream.slice(0, -1)}#${row.version}"` +
      `,"source":"${source}","type":"${TYPE}${row.type}","subject":${stream}` +
      `,"time":"${time(row.at)}+08:00","datacontenttype":"application/json"` +
      `,"sequence":"${row.version}","rowhash":"${row.hash}","data":${rowText(row)}}\n`
    );
  };
}

/** The first line of a file: the cover, as an event of its own kind that belongs to no stream. */
export function coverEventLine(cover: ExportCover): string {
  return `${canonicalJson({
    specversion: '1.0',
    id: `export-cover#${cover.exportedAt}`,
    source: sourceOf(cover.workstation),
    type: `${TYPE}ExportCover`,
    time: `${exactTimeWriter('T')(cover.exportedAt)}+08:00`,
    datacontenttype: 'application/json',
    data: cover,
  })}\n`;
}

const TYPE = 'cn.station-response.';

/** Machines are named freely; a URI takes only part of that. Half of a surrogate pair, which no URI can hold, becomes �. */
function sourceOf(workstation: string): string {
  return `urn:station-response-console:${encodeURIComponent(visibleText(workstation))}`;
}
