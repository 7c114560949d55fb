import type { Instant } from '../../../../shared/base/instant.ts';
import type { TaskEnd } from '../../../../shared/duty/commands.ts';
import { dutyAct } from '../../../state/index.ts';
import type { DailyLine } from './daily-lines.ts';

/** Station areas at which a line still has no end; none for a task that stands once for the desk. */
export function stationsOf(line: DailyLine): readonly string[] {
  return line.open.flatMap(({ station }) => station ?? []);
}

/** Ends a task at these station areas. True once it stands in the journal. */
export async function endTask(
  line: Pick<DailyLine, 'ref' | 'clock'>,
  stations: readonly string[],
  given: { readonly end: TaskEnd; readonly reason?: string; readonly note?: string; readonly at?: Instant | undefined },
): Promise<boolean> {
  const { end, reason = '', note = '', at } = given;
  const answer = await dutyAct(
    {
      type: 'EndDailyTask',
      task: line.ref,
      clock: line.clock,
      stations,
      end,
      ...(reason === '' ? {} : { reason }),
      ...(note === '' ? {} : { note }),
    },
    at,
  );
  return answer.kind === 'done';
}
