import type { Mode } from '../../../shared/base/journal-row.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { RosterCommand } from '../../../shared/roster/commands.ts';
import { decideRoster } from '../../../shared/roster/decide.ts';
import { ROSTER_STREAM, type RosterEvent } from '../../../shared/roster/events.ts';
import type { RosterFrame } from '../../../shared/roster/frame.ts';
import { EMPTY_ROSTER, evolveRoster, type Roster } from '../../../shared/roster/state.ts';
import type { Act } from '../acts.ts';
import { rosterEvents } from '../journal-events.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** The roster of the duty room: one stream, since who sits where on one day says nothing without the days around it. */
export interface RosterBook {
  readonly current: () => Roster;
  /** What the general plan in force asks for; refused while it names no shifts. */
  readonly frame: () => Result<RosterFrame>;
  readonly act: (command: RosterCommand, act: Act) => Result<readonly RosterEvent[]>;
}

export function openRosterBook(store: Store, mode: Mode, frameNow: () => RosterFrame | undefined): RosterBook {
  let current = rosterEvents(store.readStream(ROSTER_STREAM)).reduce(evolveRoster, EMPTY_ROSTER);

  const frame = (): Result<RosterFrame> => {
    const found = frameNow();
    return found ? ok(found) : noShifts();
  };

  return {
    current: () => current,
    frame,
    act(command, act) {
      const ground = frame();
      if (!ground.ok) return ground;
      const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
      const decision = decideRoster(current, command, meta, ground.value);
      if (!decision.ok) {
        const earlier = rosterEvents(store.rowsOfCommand(act.commandId));
        return earlier.length > 0 ? ok(earlier) : decision;
      }
      const written = writeAct(
        store,
        {
          stream: ROSTER_STREAM,
          expectedVersion: current.version,
          mode,
          events: decision.value,
        },
        act,
      );
      const stored = rosterEvents(written.rows);
      if (written.kind === 'appended') current = stored.reduce(evolveRoster, current);
      return ok(stored);
    },
  };
}

function noShifts() {
  return refuse(
    'no-shifts',
    '生效的总体预案没有写明班次，请预案管理员补写 shifts 后再排班',
    'The general plan in force names no shifts: the plan owner has to add `shifts` before a roster can be made',
  );
}
