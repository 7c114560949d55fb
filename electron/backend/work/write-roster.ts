import type { RosterFrame } from '../../../shared/roster/frame.ts';
import { rosterSheets } from '../../../shared/roster/roster-sheets.ts';
import type { Roster } from '../../../shared/roster/state.ts';
import type { StorePlace } from '../store/index.ts';
import { fileStamp } from './file-stamp.ts';
import { writeSheetsFile } from './write-sheets-file.ts';

export interface RosterToWrite {
  readonly frame: RosterFrame;
  readonly roster: Roster;
  readonly from: string;
  readonly to: string;
  readonly now: number;
}

/** Writes the roster of some days into the exports folder of a store. */
export function writeRoster(
  place: StorePlace,
  { frame, roster, from, to, now }: RosterToWrite,
): Promise<{ readonly path: string; readonly name: string }> {
  const name = `值班表-roster-${from}-${to}-${fileStamp(now)}.xlsx`;
  return writeSheetsFile(place, name, rosterSheets(frame, roster, from, to));
}
