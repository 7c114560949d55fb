import type { Instant } from '../../base/instant.ts';
import { beijingClock, beijingDate } from '../../base/instant.ts';
import { heardAt, instantOf } from '../inject.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Inject } from '../schema-injects.ts';
import type { InjectColumn } from './columns.ts';
import { conditionLine, expectationLine } from './lines.ts';
import { happenedWords, momentWords, offsetWords } from './times.ts';
import { ASSUMED_WORDS, CHANNEL_WORDS, labelled, listOf, type MselLabels } from './words.ts';

export const MANUAL = '导控发出';
export const FACT = '事实';
export const ASSUMED = '演练假定';

/** One inject as a row of the table. */
export function injectCells(
  inject: Inject,
  { start }: Pick<Scenario, 'start'>,
  labels: MselLabels,
): Readonly<Partial<Record<InjectColumn, string>>> {
  const { id, at, from, to, channel, content, expect, hint, manual, when, source, drillOffset, trains, place } = inject;
  const heard = heardAt(inject);
  return {
    id,
    ...(heard === undefined ? {} : { offset: offsetWords(instantOf(start), heard), time: timeWords(heard) }),
    from: labelled(labels.units, from),
    to: labelled(labels.posts, to),
    channel: CHANNEL_WORDS[channel],
    zh: content.zh,
    en: content.en,
    expect: expect.map(expectationLine).join('\n'),
    hintZh: hint?.zh ?? '',
    hintEn: hint?.en ?? '',
    trigger: manual ? MANUAL : when ? conditionLine(when) : '',
    assumed: assumedWords(inject),
    source: listOf(source),
    happened: at ? happenedWords(at) : '',
    saidZh: at?.said?.zh ?? '',
    saidEn: at?.said?.en ?? '',
    drillOffset: drillOffset ?? '',
    trains: listOf(trains),
    placeZh: place?.zh ?? '',
    placeEn: place?.en ?? '',
    facts: dataLines(inject.facts),
    conflicts: dataLines(inject.conflicts),
    attachments: dataLines(inject.attachments),
    warning: dataLines(inject.warning ? [inject.warning] : []),
    arrivals: dataLines(inject.arrivals ? [inject.arrivals] : []),
  };
}

const timeWords = (at: Instant) => momentWords({ date: beijingDate(at), time: beijingClock(at) });

/** What has no words of its own in a table: one entry a line, as JSON. */
const dataLines = (entries: readonly object[]): string => entries.map((entry) => JSON.stringify(entry)).join('\n');

function assumedWords({ assumed }: Inject): string {
  if (assumed === true) return ASSUMED;
  if (assumed === undefined) return FACT;
  return `${FACT}；假定：${listOf(assumed.map((part) => ASSUMED_WORDS[part]))}`;
}
