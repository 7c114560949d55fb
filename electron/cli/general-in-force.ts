import { LIBRARY_STREAMS } from '../../shared/library/events.ts';
import { emptyHistory, evolveLibrary } from '../../shared/library/state.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { GeneralPlan } from '../../shared/plan/schema.ts';
import { libraryEvents } from '../backend/journal-events.ts';
import { readPlanFiles } from '../backend/library/read-library.ts';
import type { OpenReader } from '../backend/store/index.ts';

/** The general plan that the desk of a journal works by: the edition published there, else the one that came with the console. */
export function generalInForce(
  journal: Pick<OpenReader, 'readStream' | 'edition'>,
  plansFolder: string,
): GeneralPlan | undefined {
  const shipped = readPlanFiles(plansFolder)
    .map(({ result }) => result.edition?.plan)
    .find((plan) => plan?.tier === 'general');
  if (shipped?.tier !== 'general') return undefined;
  const events = libraryEvents(journal.readStream(`${LIBRARY_STREAMS}${shipped.id}`));
  const { inForce } = events.reduce(evolveLibrary, emptyHistory(shipped.id));
  const text = inForce === undefined ? undefined : journal.edition(inForce)?.text;
  const published = text === undefined ? undefined : parsePlan(text, shipped.id).edition?.plan;
  return published?.tier === 'general' ? published : shipped;
}
