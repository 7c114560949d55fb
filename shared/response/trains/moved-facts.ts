import { factsAbout, withAboutRenamed, withoutAbout } from '../../reporting/about.ts';
import type { Reporting } from '../../reporting/state.ts';
import type { NewEventOf } from '../../base/journal-event.ts';
import type { TrainShapes } from '../../transport/events.ts';

type Moving = NewEventOf<Pick<TrainShapes, 'TrainCorrected' | 'TrainStruck'>>;

/** The board after a train was found to bear another number, or to be none: its facts go with it. */
export function withTrainFacts(reporting: Reporting, event: Pick<Moving, 'type' | 'data'>): Reporting {
  const { train } = event.data;
  return 'to' in event.data ? withAboutRenamed(reporting, train, event.data.to) : withoutAbout(reporting, train);
}

/** The facts, by key, of which the board then says something else. */
export function factsMoved(reporting: Reporting, { data }: Pick<Moving, 'type' | 'data'>): readonly string[] {
  return factsAbout(reporting, data.train);
}
