import { text, type Text } from '../base/text.ts';
import type { FactEntry, SentReport } from '../reporting/state.ts';
import { factKey } from '../reporting/state.ts';
import type { ResponseEvent } from '../response/events.ts';
import { findStep, type Response } from '../response/state.ts';
import { factLineTitle, factWords, findFact } from './fact-words.ts';
import { stepTitle } from './names.ts';
import { reportCalled } from './official-words.ts';

/** A correction in the words of a report, and the journal line that made it. */
export interface Correction {
  readonly words: Text;
  readonly version: number;
}

/**
 * What a journal line takes back of what reports up to the line `after` have said: named as a correction, with the report that said it, what it said and
 * what holds now. Undefined for a line that takes nothing back.
 */
export function correctionOf(
  response: Response,
  events: readonly ResponseEvent[],
  event: ResponseEvent,
  after: number,
): Correction | undefined {
  if (event.type === 'LineCorrected') return correctedLine(response, events, event, after);
  if (event.type !== 'StepReopened') return undefined;
  const { step, reason } = event.data;
  const earlier = findStep(response, step)?.record.earlier ?? [];
  const told = earlier.findLast((ending) => ending.version <= after);
  if (!told) return undefined;
  const title = stepTitle(response, step);
  const report = reportThatSaid(response, told.version, after);
  return {
    words: text(
      `${report.zh}所报“${title.zh}”已退回重办（${reason}）`,
      `"${title.en}", told in ${report.en}, is being done again (${reason})`,
    ),
    version: event.version,
  };
}

function correctedLine(
  response: Response,
  events: readonly ResponseEvent[],
  event: Extract<ResponseEvent, { type: 'LineCorrected' }>,
  after: number,
): Correction | undefined {
  const { version, reason, text: words } = event.data;
  if (version > after) return undefined;
  const report = reportThatSaid(response, version, after);
  const line = events.find((one) => one.version === version);
  if (line?.type !== 'FactRecorded') {
    return {
      words: text(
        `${report.zh}依据的记录第 ${version} 行有误，${words === undefined ? '现作废' : `现更正为“${words}”`}（${reason}）`,
        `line ${version} of the record, which ${report.en} rests on, was wrong: ${words === undefined ? 'it is withdrawn' : `it is "${words}"`} (${reason})`,
      ),
      version: event.version,
    };
  }
  const { fact, about, label } = line.data;
  const named = findFact(response, fact);
  const title = factLineTitle(response, {
    fact,
    entries: [],
    ...(about === undefined ? {} : { about }),
    ...(label === undefined ? {} : { label }),
  });
  const old = factWords(named, line.data);
  const now = newestOf(response, factKey(fact, about));
  const said =
    words === undefined
      ? now
        ? text(`应为${factWords(named, now).zh}（${now.source}）`, `it is ${factWords(named, now).en} (${now.source})`)
        : text('现作废，正在重新核实', 'it is withdrawn and being verified again')
      : text(`应为${words}`, `it is ${words}`);
  return {
    words: text(
      `${report.zh}所报${title.zh} ${old.zh}有误，${said.zh}；更正原因：${reason}`,
      `${title.en} ${old.en}, told in ${report.en}, was wrong: ${said.en}; reason: ${reason}`,
    ),
    version: event.version,
  };
}

const newestOf = (response: Response, key: string): FactEntry | undefined =>
  response.reporting.facts[key]?.entries.at(-1);

/** The last report that cites a journal line; of a line that no report cites, the last one that could have said it. */
function reportThatSaid(response: Response, version: number, after: number): Text {
  const report = carrierOf(response, version, after);
  return report ? reportCalled(report) : text('前报', 'an earlier report');
}

export function carrierOf(response: Response, version: number, after: number): SentReport | undefined {
  const earlier = response.reporting.sent.filter((report) => report.version <= after && report.version > version);
  return earlier.findLast(({ cites }) => cites.includes(version)) ?? earlier.at(-1);
}
