import type { Line } from '../../../../shared/review/course/case.ts';
import type { Evaluation } from '../../../../shared/drill/score/evaluation-shape.ts';
import type { LineWords } from './lines-of.ts';

/** A journal line that a judgement may rest on. */
export interface EvidenceLine {
  readonly key: string;
  readonly line: Line;
  readonly words: string;
}

/** The journal lines behind what was found of an objective, each once. */
export type Evidence = (objective: string) => readonly EvidenceLine[];

export function evidenceOf({ objectives }: Pick<Evaluation, 'objectives'>, lineOf: LineWords): Evidence {
  return (objective) => {
    const lines = objectives.find(({ id }) => id === objective)?.evidence.flatMap((one) => one.lines) ?? [];
    const byKey = new Map(lines.map((line) => [`${line.stream} ${line.version}`, line]));
    return [...byKey].map(([key, line]) => ({ key, line, words: lineOf(line) }));
  };
}
