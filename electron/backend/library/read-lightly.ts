import { parsePlan, type ParsedPlan } from '../../../shared/plan/parse.ts';
import type { LineOf } from '../../../shared/plan/plan-path.ts';

/**
 * Reads a plan's text and keeps little of it: where each value stands hangs on the whole syntax tree, many times the size of the plan, and is
 * asked for only where something is found. Then the text is read again.
 */
export function readLightly(text: string, file: string): ParsedPlan {
  const { edition, findings } = parsePlan(text, file);
  let lines: WeakRef<{ readonly lineOf: LineOf }> | undefined;
  return {
    ...(edition ? { edition } : {}),
    findings,
    lineOf(path) {
      const held = lines?.deref() ?? { lineOf: parsePlan(text, file).lineOf };
      lines = new WeakRef(held);
      return held.lineOf(path);
    },
  };
}
