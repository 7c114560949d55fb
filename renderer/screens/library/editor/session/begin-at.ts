import { outlineOf, rowAtLine } from '../outline.ts';
import { select, showLine, type Session } from './session.ts';

/** The part of a plan that an editor is opened at: a step by its id, or what stands in a line (counted from 1). */
export interface Beginning {
  readonly step?: string | undefined;
  readonly line?: number | undefined;
}

/** Has that part at hand; the head of the plan where there is no such part. */
export function beginAt(session: Session, { step, line }: Beginning): void {
  const { tree } = session.getState();
  const rows = tree ? outlineOf(tree) : [];
  const row = line === undefined ? rows.find((one) => one.kind === 'step' && one.step === step) : rowAtLine(rows, line);
  if (row) select(session, row.key);
  const shown = line ?? row?.line;
  if (shown !== undefined) showLine(session, shown);
}
