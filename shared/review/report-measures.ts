import { text, type Text } from '../base/text.ts';
import type { StepEnd } from '../plan/vocabulary.ts';
import type { CompiledStep } from '../machines/compile.ts';
import { isBegun, type Response, type StepRecord } from '../response/state.ts';
import { joinTexts } from './join-texts.ts';
import { END_NAMES, LEVEL_NAMES } from './names.ts';

/** What has been done about the event, step by step, as a report tells it. */

/** Words of a report and the journal lines they rest on. */
export interface Cited {
  readonly value: Text;
  readonly cites: readonly number[];
}

interface Measure {
  readonly compiled: CompiledStep;
  readonly record: StepRecord;
}

/** Steps that are measures: not the reports themselves, and not the questions that lead to them. */
function measuresOf(response: Response): readonly Measure[] {
  return response.plans.flatMap((plan) =>
    plan.compiled.steps.flatMap((compiled) => {
      const record = plan.steps[compiled.index];
      const { kind } = compiled.step;
      return !record || kind === 'report' || kind === 'question' ? [] : [{ compiled, record }];
    }),
  );
}

/** Measures that ended in one of `ends`, after the journal line `after`, oldest first. */
export function endedMeasures(
  response: Response,
  isWanted: (end: StepEnd) => boolean,
  after = 0,
): readonly (Measure & { readonly ending: NonNullable<StepRecord['ending']> })[] {
  return measuresOf(response)
    .flatMap((measure) => {
      const { ending, phase } = measure.record;
      const ended = phase === 'ended' || phase === 'deferred';
      return ended && ending && ending.version > after && isWanted(ending.end) ? [{ ...measure, ending }] : [];
    })
    .sort((a, b) => a.ending.version - b.ending.version);
}

/** Level in force, measures done and measures under way. */
export function measuresSoFar(response: Response): Cited {
  const parts: Text[] = [];
  const cites: number[] = [];
  if (response.level !== undefined) {
    const name = LEVEL_NAMES[response.level];
    const mark = response.course.findLast((one) => one.level !== undefined);
    parts.push(text(`已启动${name.zh}响应`, `${name.en} response in force`));
    if (mark) cites.push(mark.version);
  }
  const done = endedMeasures(response, (end) => end === 'done');
  if (done.length > 0) {
    const titles = joinTexts(done.map(titleOf), '、', ', ');
    parts.push(text(`已完成${titles.zh}`, `done: ${titles.en}`));
    cites.push(...done.map((one) => one.ending.version));
  }
  const acting = measuresOf(response).filter(({ record }) => isBegun(record.phase));
  if (acting.length > 0) {
    const titles = joinTexts(acting.map(titleOf), '、', ', ');
    parts.push(text(`正在落实${titles.zh}`, `under way: ${titles.en}`));
    cites.push(...acting.flatMap(({ record }) => record.order?.at(-1)?.version ?? record.begun?.version ?? []));
  }
  return parts.length === 0
    ? { value: text('暂无', 'none yet'), cites: [] }
    : { value: joinTexts(parts, '；', '; '), cites };
}

/** How measures ended since a journal line: with the effect that was reported, or the reason that was given. */
export function measuresSince(response: Response, after: number): Cited | undefined {
  const ended = endedMeasures(response, () => true, after);
  if (ended.length === 0) return undefined;
  const ends = [...new Set(ended.map((one) => one.ending.end))];
  const parts = ends.map((end) => {
    const items = ended
      .filter((one) => one.ending.end === end)
      .map((one) => {
        const effect =
          end === 'done' ? one.record.order?.findLast((mark) => mark.phase === 'reported')?.text : undefined;
        return withNote(titleOf(one), effect ?? one.ending.reason);
      });
    const list = joinTexts(items, '、', ', ');
    return text(`${END_NAMES[end].zh}：${list.zh}`, `${END_NAMES[end].en}: ${list.en}`);
  });
  return { value: joinTexts(parts, '；', '; '), cites: ended.map((one) => one.ending.version) };
}

export const titleOf = ({ compiled }: Pick<Measure, 'compiled'>): Text => compiled.step.title;

export function withNote(title: Text, note: string | undefined): Text {
  return note === undefined ? title : text(`${title.zh}（${note}）`, `${title.en} (${note})`);
}
