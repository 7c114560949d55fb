import { beijingStamp } from '../../../../shared/base/instant.ts';
import { RUN_STREAM } from '../../../../shared/drill/run/events.ts';
import { NEWS_STREAM } from '../../../../shared/drill/run/news.ts';
import type { DutyLine } from '../../../../shared/drill/score/evaluation-shape.ts';
import type { Line } from '../../../../shared/drill/score/case.ts';
import { responseStream, type ResponseEvent } from '../../../../shared/response/events.ts';
import { sentence } from '../../../../shared/review/sentence.ts';
import type { RunDesk, RunView } from '../../../state/index.ts';
import { logWords } from '../control/log/log-words.ts';
import type { Words } from '../words/use-words.ts';

/** A journal line in words: where it stands, when it was, what it says. */
export type LineWords = (line: Line) => string;

/** What lines are put into words from. */
export interface LineSource {
  readonly view: RunView;
  readonly desk: RunDesk | undefined;
  readonly duty: readonly DutyLine[];
  readonly words: Words;
  /** Times of its day need no date. */
  readonly today: number;
}

export function linesOf(source: LineSource): LineWords {
  const { words, today } = source;
  return (line) => {
    const said = saidBy(line, source);
    const where = words.t('drillResults.evaluation.line', {
      stream: words.t(`drillResults.evaluation.stream.${kindOf(line.stream)}`),
      version: line.version,
    });
    return said ? [where, beijingStamp(said.at, today), said.words].join(' ') : where;
  };
}

function kindOf(stream: string): 'run' | 'news' | 'response' | 'duty' {
  if (stream === RUN_STREAM) return 'run';
  if (stream === NEWS_STREAM) return 'news';
  return stream.startsWith(responseStream('')) ? 'response' : 'duty';
}

/** Undefined for lines of a desk that is still being read. */
function saidBy({ stream, version }: Line, { view, desk, duty, words }: LineSource) {
  if (stream === RUN_STREAM) {
    const event = view.events.find((one) => one.version === version);
    return event && { at: event.at, words: logWords(words, event, view.scenario) };
  }
  if (stream === NEWS_STREAM) return newsSaid(version, desk, words);
  if (kindOf(stream) === 'duty') {
    const found = duty.find(({ line }) => line.stream === stream && line.version === version);
    return found && { at: found.at, words: words.pick(found.words) };
  }
  const folded = desk?.responses.find(({ response }) => responseStream(response.id) === stream);
  const event = folded?.events.find((one) => one.version === version);
  return folded && event && { at: event.at, words: words.pick(sentence(folded.response, event as ResponseEvent)) };
}

function newsSaid(version: number, desk: RunDesk | undefined, { t, pick, names }: Words) {
  for (const { inject, to, content, at, version: arrived, taken } of desk?.news.items ?? []) {
    if (arrived === version) {
      return { at, words: t('drillResults.evaluation.arrived', { to: pick(names.post(to)), content: pick(content) }) };
    }
    if (taken?.version === version) {
      return {
        at: taken.at,
        words: t('drillResults.evaluation.taken', { inject, post: pick(names.post(taken.post)) }),
      };
    }
  }
  return undefined;
}
