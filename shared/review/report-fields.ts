import type { Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { inquiryOfLine } from '../reporting/inquiries.ts';
import {
  lineIn,
  lineOfTitle,
  OWN_LINE_FACTS,
  REPORT_LINES,
  saysUnknown,
  type ReportLineId,
} from '../reporting/report-lines.ts';
import type { FactLine } from '../reporting/state.ts';
import type { Response } from '../response/state.ts';
import { factLines, factLineTitle, factLineWords, findFact, reportTime } from './fact-words.ts';
import { joinTexts } from './join-texts.ts';
import { stationName } from './names.ts';
import { sourceWords } from './report-sentence.ts';
import { measuresSoFar, type Cited } from './report-measures.ts';

/** One line of a report. Without a value it is still unknown, and the report says so. */
export interface DraftField {
  readonly id: string;
  readonly title: Text;
  readonly value: Text | undefined;
  /** Journal lines the value rests on. */
  readonly cites: readonly number[];
}

const CHANNELS: Readonly<Record<NonNullable<Response['awareness']>['channel'], Text>> = {
  phone: text('电话', 'by phone'),
  radio: text('对讲', 'by radio'),
  video: text('视频', 'by video'),
  message: text('消息', 'by message'),
  'in-person': text('当面', 'in person'),
  seen: text('现场目击', 'seen by ourselves'),
};

/** `contact`: who is in charge on site, as far as the duty roster knows. */
export function firstReportFields(response: Response, contact?: Text): readonly DraftField[] {
  const build: Readonly<Record<ReportLineId, () => Cited | undefined>> = {
    received: () => onAwareness(response, ({ at }) => reportTime(at)),
    source: () =>
      onAwareness(response, (awareness) => {
        const [said, by] = [sourceWords(awareness), CHANNELS[awareness.channel]];
        return text(`${said.zh}（${by.zh}）`, `${said.en} (${by.en})`);
      }),
    'event-time': () => fact(response, 'event-time') ?? onAwareness(response, ({ eventAt }) => instantWords(eventAt)),
    place: () => place(response),
    nature: () => fact(response, 'event-nature') ?? onAwareness(response, ({ what }) => text(what, what)),
    scope: () => scope(response),
    casualties: () => listed(response, ['deaths', 'casualties', 'missing']),
    trend: () => fact(response, 'trend'),
    leaders: () => undefined,
    measures: () => measuresSoFar(response),
    requests: () => saidBefore(response, REPORT_LINES.requests) ?? { value: text('暂无', 'none for now'), cites: [] },
    contact: () => saidBefore(response, REPORT_LINES.contact) ?? (contact && { value: contact, cites: [] }),
  };
  return (Object.keys(REPORT_LINES) as ReportLineId[]).map((id) => {
    const title = REPORT_LINES[id];
    const found = build[id]() ?? freeFact(response, title) ?? saidBefore(response, title) ?? notKnowable(response, id);
    return { id, title, value: found?.value, cites: found?.cites ?? [] };
  });
}

const instantWords = (at: Instant | undefined) => (at === undefined ? undefined : reportTime(at));

function onAwareness(
  response: Response,
  words: (awareness: NonNullable<Response['awareness']>) => Text | undefined,
): Cited | undefined {
  const { awareness } = response;
  const value = awareness && words(awareness);
  return awareness && value && { value, cites: [awareness.version] };
}

function cited(response: Response, lines: readonly FactLine[], withTitles: boolean): Cited | undefined {
  if (lines.length === 0) return undefined;
  const parts = lines.map((line) => {
    const words = factLineWords(response, line);
    if (!withTitles) return words;
    const title = factLineTitle(response, line);
    return text(`${title.zh}${words.zh}`, `${title.en} ${words.en}`);
  });
  return { value: joinTexts(parts, '；', '; '), cites: lines.flatMap((line) => line.entries.at(-1)?.version ?? []) };
}

const isSaid = (line: FactLine | undefined) => line !== undefined && line.entries.at(-1)?.certainty !== 'unknown';

/** A fact of the general plan, once something is known of it. */
function fact(response: Response, id: string): Cited | undefined {
  const lines = factLines(response).filter((line) => line.fact === `general/${id}` && isSaid(line));
  return cited(response, lines, false);
}

/** Several facts of the general plan in one line. When one is known, those that are not are named as unknown. */
function listed(response: Response, ids: readonly string[]): Cited | undefined {
  const found = ids.map((id) => ({ id, line: factLines(response).find((line) => line.fact === `general/${id}`) }));
  if (!found.some(({ line }) => isSaid(line))) return undefined;
  const parts = found.flatMap(({ id, line }) => {
    const title = findFact(response, `general/${id}`)?.title;
    if (!title) return [];
    const words = line ? factLineWords(response, line) : text('不明', 'unknown');
    return [text(`${title.zh}${words.zh}`, `${title.en} ${words.en}`)];
  });
  const cites = found.flatMap(({ line }) => line?.entries.at(-1)?.version ?? []);
  return { value: joinTexts(parts, '；', '; '), cites };
}

function place(response: Response): Cited | undefined {
  const station = stationName(response);
  const exact =
    fact(response, 'event-place') ??
    onAwareness(response, ({ place: at }) => (at === undefined ? undefined : text(at, at)));
  if (exact) {
    return { value: text(`${station.zh}，${exact.value.zh}`, `${station.en}, ${exact.value.en}`), cites: exact.cites };
  }
  return onAwareness(response, () => text(`${station.zh}，具体部位不明`, `${station.en}, exact place unknown`));
}

/** Everything the fact board holds that has no line of its own, facts of the special plans and free ones too. */
function scope(response: Response): Cited | undefined {
  const lines = factLines(response).filter((line) => {
    const [plan, id = ''] = line.fact.split('/');
    return !(plan === 'general' && OWN_LINE_FACTS.includes(id)) && lineOfTitle(line.label) === undefined;
  });
  // Once one figure is known, those that are not are named beside it.
  return lines.some(isSaid) ? cited(response, lines, true) : undefined;
}

/** A fact that somebody wrote down under the very title of a line (到场领导 …). */
function freeFact(response: Response, title: Text): Cited | undefined {
  const lines = factLines(response).filter(
    (line) => (line.label === title.zh || line.label === title.en) && isSaid(line),
  );
  return cited(response, lines, false);
}

/** What an earlier report already said under this title: what was told once is not unknown afterwards. */
function saidBefore(response: Response, title: Text): Cited | undefined {
  for (const report of response.reporting.sent.toReversed()) {
    const said = lineIn(report.text, [title.zh, title.en]) ?? '';
    if (said !== '' && !saysUnknown(said)) return { value: text(said, said), cites: [report.version] };
  }
  return undefined;
}

/** Somebody looked into it and it cannot be known: the report says that, not that it is still being verified. */
function notKnowable({ reporting }: Response, id: ReportLineId): Cited | undefined {
  const closed = inquiryOfLine(reporting, id)?.closed;
  if (closed?.how !== 'not-knowable') return undefined;
  const { reason = '', version } = closed;
  return { value: text(`无法查明（${reason}）`, `cannot be established (${reason})`), cites: [version] };
}
