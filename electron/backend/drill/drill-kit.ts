import { ok, refuse } from '../../../shared/base/result.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import type { Drafts } from '../library/drafts.ts';
import type { PlanLibrary } from '../library/plan-library.ts';
import { libraryOf } from '../library/read-library.ts';
import type { Pins } from '../people/pins.ts';

/** What the desk of a run has in the place of the live desk's library, drafts and PINs. */

/** The editions that were pinned when the run was made. Nothing is published in a drill. */
export function pinnedLibrary(editions: readonly PlanEdition[]): PlanLibrary {
  const current = libraryOf(editions);
  return { current: () => current, events: () => [], earlier: () => [], act: notInDrill };
}

export const noDrafts: Drafts = {
  all: () => [],
  damaged: () => [],
  read: () => refuse('no-draft', '演练台没有预案草稿', 'The desk of a drill has no drafts of plans'),
  save: notInDrill,
  discard: notInDrill,
};

/** In a drill everybody plays under the name given. */
export const noPins: Pins = {
  check: () => Promise.resolve(ok('none')),
  set: () =>
    Promise.resolve(
      refuse(
        'no-pins-in-drill',
        '演练不用口令；要设口令，请到实战台的“值班—人员”',
        'A drill asks for no PINs: set yours at the live desk, under Duty, People',
      ),
    ),
  sweep() {},
  isDamaged: () => false,
};

function notInDrill() {
  return refuse(
    'not-in-drill',
    '演练台的预案是开演练时定下的，不能改；要改预案，请到实战台的预案库',
    'The plans of a drill are those it was made with: change plans in the library of the live desk',
  );
}
