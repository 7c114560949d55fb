import type { DutyWorld } from '../../../shared/duty/decide-handover.ts';
import type { DutyDay } from '../../../shared/duty/state.ts';
import { MINUTE, type Instant } from '../../../shared/base/instant.ts';
import { handoverList, itemsOf } from '../../../shared/handover/handover-list.ts';
import type { HandoverItem } from '../../../shared/review/handover-item.ts';
import type { PlanLibrary } from '../library/plan-library.ts';
import type { Responses } from '../responses.ts';

/** What a hand-over has to show, from the journal as it stands: the screens work out the same list from the same events. */
export function handoverWorld(
  responses: Responses,
  library: PlanLibrary,
  warnings: (now: Instant) => readonly HandoverItem[],
): (day: DutyDay, now: Instant) => DutyWorld {
  return (day, now) => ({
    itemsOf: (handover) =>
      itemsOf(
        handoverList(
          {
            day,
            plans: [...library.current().byHash.values()].map(({ plan }) => plan),
            running: responses.running(),
            warnings: warnings(Math.floor(now / MINUTE) * MINUTE),
            now,
          },
          handover,
        ),
      ),
  });
}
