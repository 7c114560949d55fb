import { LEVELS } from '../../plan/vocabulary.ts';
import { lineOf } from '../course/case.ts';
import { LEVEL_NAMES, STAGE_NAMES } from '../names.ts';
import type { Reviewed } from './reviewed.ts';
import type { MeasureCase, MeasureValue } from './shape.ts';
import { spanValue } from './values.ts';

/** From awareness to when the response got going. Nothing where the desk was aware before a fork. */
export function startMeasures({ course }: Reviewed): readonly MeasureValue[] {
  const { awareness, events, levels } = course;
  if (!awareness) return [spanValue('early-handling', []), spanValue('response-start', []), spanValue('level-set', [])];
  const early = events.find((event) => event.type === 'StageEntered' && event.data.stage === 'early');
  const earlyCases: readonly MeasureCase[] = early
    ? [
        {
          key: `early@${early.version}`,
          subject: STAGE_NAMES.early,
          ...since(early.at),
          lines: [awareness.line, lineOf(early)],
        },
      ]
    : [];
  const first = levels[0];
  const reached = LEVELS.flatMap((level) => levels.find((mark) => mark.level === level) ?? []).map(
    ({ at, line, level }): MeasureCase => ({
      key: `level:${level}@${line.version}`,
      subject: LEVEL_NAMES[level],
      level,
      ...since(at),
      lines: [awareness.line, line],
    }),
  );
  const startCases = reached.filter(({ level }) => level === first?.level);
  return [
    spanValue('early-handling', earlyCases),
    spanValue('response-start', startCases),
    spanValue('level-set', reached, undefined, (spans) => spans.at(-1)),
  ];

  /** What was set for a time before awareness was set at once. */
  function since(at: number): { readonly value: number } {
    return { value: Math.max(0, at - (awareness?.at ?? at)) };
  }
}
