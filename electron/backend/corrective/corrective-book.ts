import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { CorrectiveCommand } from '../../../shared/corrective/commands.ts';
import { decideCorrective, type CorrectiveWorld } from '../../../shared/corrective/decide.ts';
import { CORRECTIVE_STREAM, type CorrectiveEvent } from '../../../shared/corrective/events.ts';
import { emptyCorrective, evolveCorrective } from '../../../shared/corrective/state.ts';
import type { Act } from '../acts.ts';
import { correctiveEvents } from '../journal-events.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** The corrective actions of the duty room, as the journal has them. */
export interface CorrectiveBook {
  readonly events: () => readonly CorrectiveEvent[];
  /** Decides, writes and folds one act. */
  readonly act: (command: CorrectiveCommand, act: Act) => Result<readonly CorrectiveEvent[]>;
}

export function openCorrectiveBook(store: Store, mode: Mode, world: () => CorrectiveWorld): CorrectiveBook {
  const events = () => correctiveEvents(store.readStream(CORRECTIVE_STREAM));
  let current = events().reduce(evolveCorrective, emptyCorrective);
  return {
    events,
    act(command, act) {
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const decision = decideCorrective(current, command, meta, world());
      if (!decision.ok) {
        const earlier = correctiveEvents(store.rowsOfCommand(act.commandId));
        return earlier.length > 0 ? ok(earlier) : decision;
      }
      const { version } = current;
      const written = writeAct(
        store,
        { stream: CORRECTIVE_STREAM, expectedVersion: version, mode, events: decision.value },
        act,
      );
      const stored = correctiveEvents(written.rows);
      if (written.kind === 'appended') current = stored.reduce(evolveCorrective, current);
      return ok(stored);
    },
  };
}
