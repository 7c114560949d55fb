import { groupBy } from '../../base/group-by.ts';
import { exactTimeWriter, MINUTE } from '../../base/instant.ts';
import type { Language } from '../../base/text.ts';
import { TIMELINE_KIND_NAMES } from '../../review/timeline/kinds.ts';
import type { TimelineNames, TimelineRow } from '../../review/timeline/row.ts';
import { coverLines, coverTitle, type ExportCover } from './cover.ts';
import { transitionOf } from './lifecycle.ts';
import { attribute } from './markup.ts';
import { changesOf, nameIn, trainsOf } from './row-words.ts';

/** What one log is made of. `dataOf` gives the data of the event behind a row. */
export interface XesSource {
  readonly rows: readonly TimelineRow[];
  readonly names: TimelineNames;
  readonly cover: ExportCover;
  readonly language: Language;
  readonly dataOf: (row: TimelineRow) => unknown;
}

/**
 * The rows as an event log after IEEE 1849-2016 (XES), for process mining: one trace for each response, and one for each stream that belongs to none. The activity
 * of an event is its step, or what it is about; the cover stands in every trace, since tools show no comments.
 */
export function* xesLog(source: XesSource): Generator<string, void, undefined> {
  const { rows, cover, language } = source;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<log xmlns="http://www.xes-standard.org/" xes.version="1849.2016" xes.features="">\n`;
  yield* EXTENSIONS.map(
    ([name, prefix]) =>
      `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`,
  );
  yield `  <global scope="trace">\n    ${string('concept:name', 'UNKNOWN')}\n  </global>\n`;
  yield '  <global scope="event">\n';
  yield `    ${string('concept:name', 'UNKNOWN')}\n    ${string('lifecycle:transition', 'complete')}\n`;
  yield `    ${string('org:resource', 'UNKNOWN')}\n    ${string('org:role', 'UNKNOWN')}\n`;
  yield '    <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>\n  </global>\n';
  yield '  <classifier name="Activity" scope="event" keys="concept:name"/>\n';
  yield '  <classifier name="Activity and transition" scope="event" keys="concept:name lifecycle:transition"/>\n';
  yield '  <classifier name="Post" scope="event" keys="org:role"/>\n';
  const about = [
    string('cover-title', coverTitle(cover, language)),
    ...coverLines(cover, language).map(({ id, words }) => string(`cover-${id}`, words)),
  ];
  const time = exactTimeWriter('T');
  for (const [trace, ofTrace] of groupBy(rows, ({ response, stream }) => response ?? stream)) {
    yield `  <trace>\n    ${string('concept:name', trace)}\n`;
    yield `    ${string('name', nameIn(source.names.response, trace, language))}\n`;
    yield* about.map((line) => `    ${line}\n`);
    for (const row of ofTrace) yield eventOf(row, source, time);
    yield '  </trace>\n';
  }
  yield '</log>\n';
}

const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Time', 'time'],
] as const;

function eventOf(row: TimelineRow, { names, language, dataOf }: XesSource, time: (at: number) => string): string {
  const { step, due, kind, type, key } = row;
  const activity =
    step === undefined ? `${TIMELINE_KIND_NAMES[kind][language]} ${type}` : nameIn(names.step, step, language);
  const attributes = [
    string('concept:name', activity),
    string('concept:instance', step ?? due ?? key),
    string('lifecycle:transition', transitionOf(type, dataOf(row))),
    string('org:resource', row.person),
    string('org:role', row.postTitle[language]),
    `<date key="time:timestamp" value="${time(row.at)}+08:00"/>`,
    `<date key="recorded" value="${time(row.recordedAt)}+08:00"/>`,
    string('line', key),
    string('type', type),
    string('kind', kind),
    string('words', row.words[language]),
    ...optional('from', row.from?.[language]),
    ...optional('to', row.to?.[language]),
    ...optional('moved', changesOf(row, language).join('\n')),
    ...optional('why', row.why),
    ...optional('entered-for', row.typedFor?.[language]),
    ...(row.late === undefined ? [] : [`<int key="late-minutes" value="${Math.round(row.late / MINUTE)}"/>`]),
    ...optional('plan', nameIn(names.plan, row.plan, language)),
    ...optional('lane', nameIn(names.lane, row.lane, language)),
    ...optional('train', trainsOf(row)),
    ...optional('due', nameIn(names.due, due, language)),
    ...optional('corrects', row.corrects),
    ...optional('corrected-by', row.correctedBy?.join(' ')),
    string('workstation', row.workstation),
  ];
  return `    <event>\n${attributes.map((line) => `      ${line}\n`).join('')}    </event>\n`;
}

const string = (key: string, value: string): string => `<string key="${attribute(key)}" value="${attribute(value)}"/>`;

const optional = (key: string, value: string | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [string(key, value)];
