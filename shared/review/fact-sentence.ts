import { beijingStamp } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { derivedFrom } from '../plan/derived.ts';
import type { FactValue } from '../reporting/events.ts';
import type { ResponseEvent } from '../response/events.ts';
import type { Response } from '../response/state.ts';
import { missingFigure } from '../response/station-plan.ts';
import { factTitle } from './names.ts';

type FactRecorded = Extract<ResponseEvent, { type: 'FactRecorded' }>;

/** How a value came, in the words that board, cards and log share. */
const CHANNEL_NAMES: Readonly<Record<FactRecorded['data']['channel'], Text>> = {
  hand: { zh: '手录', en: 'by hand' },
  import: { zh: '导入', en: 'imported' },
  derived: { zh: '推算', en: 'worked out' },
};

/** One value of a fact as a sentence of the log: how it came, what it is about, the value, and who says so or what it was worked out from. */
export function factSentence(response: Response, event: FactRecorded): Text {
  const { fact, label, about: on, value, certainty, channel } = event.data;
  const named = factTitle(response, fact);
  const title = named?.title ?? text(label ?? fact, label ?? fact);
  const choice = named?.choices?.find((one) => one.id === value)?.title;
  const time = named?.type === 'time' && typeof value === 'number' ? beijingStamp(value, event.at) : undefined;
  const said = choice ?? (time === undefined ? valueText(value, named?.unit) : text(time, time));
  const shown = certainty === 'unknown' ? text('不明', 'unknown') : said;
  const how = certainty === 'estimated' ? text('约', 'about ') : text('', '');
  const came = CHANNEL_NAMES[channel];
  const ground = groundOf(response, event);
  return text(
    `情况（${came.zh}）：${title.zh}${on === undefined ? '' : `（${on}）`} ${how.zh}${shown.zh}。${ground.zh}`,
    `Fact (${came.en}): ${title.en}${on === undefined ? '' : ` (${on})`} ${how.en}${shown.en}. ${ground.en}`,
  );
}

/** A derived value names its inputs in both languages, or the figure that the station plan lacks; its journaled source is in Chinese. */
function groundOf(response: Response, { data: { fact, about, source, channel, certainty } }: FactRecorded): Text {
  if (channel !== 'derived') return text(`来源：${source}`, `Source: ${source}`);
  const named = factTitle(response, fact);
  const inputs = named ? derivedFrom(named).map((id) => factTitle(response, `${fact.split('/')[0]}/${id}`)) : [];
  const titles = inputs.map((input) => `"${input?.title.en ?? '?'}"`).join(', ');
  const missing = named && certainty === 'unknown' ? missingFigure(response, named, about) : undefined;
  if (missing?.zh === source) return missing;
  const why =
    certainty === 'unknown' ? text('；其中有不明或已过时的数', '; some of it is unknown or stale') : text('', '');
  return text(`${source}${why.zh}`, `${titles === '' ? `Source: ${source}` : `From ${titles}`}${why.en}`);
}

/** A fact's value as it is read out. Numbers that are instants are the caller's to format. */
export function valueText(value: FactValue | undefined, unit: Text | undefined): Text {
  if (value === undefined) return text('不明', 'unknown');
  const shown = typeof value === 'object' ? `${value.low}–${value.high}` : String(value);
  return unit ? text(`${shown} ${unit.zh}`, `${shown} ${unit.en}`) : text(shown, shown);
}
