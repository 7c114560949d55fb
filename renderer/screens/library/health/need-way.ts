import type { NeedKind, NeedPlace } from '../../../../shared/review/library-needs.ts';
import type { ScreenParams } from '../../../state/index.ts';

/** The part of a plan's document in which the work lies; what is not listed concerns the plan as a whole. */
const PARTS: Partial<Readonly<Record<NeedKind, string>>> = {
  'missing-places': 'places',
  'idle-places': 'places',
  'unknown-measures': 'station',
  phones: 'units',
  assumptions: 'basis',
};

/** Where a line of what needs doing leads: as near as can be to the part that is meant. */
export function needWay(kind: NeedKind, { own, id, ids }: NeedPlace): ScreenParams {
  if (!own) return id === undefined ? {} : { edit: id };
  const { hash } = own;
  if (kind === 'bare-clauses') return { hash, mode: 'clauses' };
  const step = kind === 'stray-steps' ? ids?.[0] : undefined;
  if (step !== undefined) return { hash, mode: 'both', step };
  const part = PARTS[kind];
  return part === undefined ? { hash } : { hash, mode: 'both', part };
}
