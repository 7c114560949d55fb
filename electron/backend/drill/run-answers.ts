import { ok, refuse } from '../../../shared/base/result.ts';
import { requests, type RequestName } from '../../../shared/contract/requests.ts';
import { actAt } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { reviewAtLiveDesk } from '../review-notes/review-note-handlers.ts';
import { mayNotAct } from '../requests/may-act.ts';
import type { MoreAnswers } from '../requests/handlers.ts';
import type { NewsBook } from './news-book.ts';

/** What the desk of a run answers of drills: news and STOP. Scenarios, runs and their control belong to the live desk, so that no player sees them. */
export function runAnswers(
  desk: Desk,
  { news, stopAll }: { readonly news: NewsBook; readonly stopAll: (as?: Person) => readonly string[] },
): MoreAnswers {
  return {
    stopForRealEvent: ({ as }) => ok({ stopped: stopAll(as) }),
    readNews: () => ok({ events: news.events() }),
    takeNews(input) {
      const refused = mayNotAct(desk, input.as);
      if (refused) return refused;
      const taken = news.take(input.inject, actAt(desk.services, input));
      if (!taken.ok) return taken;
      desk.written(taken.value);
      return ok({ events: taken.value });
    },
    listScenarios: atLiveDesk,
    readScenario: atLiveDesk,
    saveScenario: atLiveDesk,
    removeScenario: atLiveDesk,
    importMsel: atLiveDesk,
    exportMsel: atLiveDesk,
    listRuns: atLiveDesk,
    createRun: atLiveDesk,
    readRun: atLiveDesk,
    runAct: atLiveDesk,
    correctiveAct: () =>
      refuse(
        'at-live-desk',
        '整改记在实战台：请在实战台“演练”的导控或评估里，从这一行记录提出',
        'Corrective actions are kept at the live desk: open one there from this line, under Drills, at the control desk or in the evaluation',
      ),
    readReviewNotes: reviewAtLiveDesk,
    reviewNoteAct: reviewAtLiveDesk,
    readAar: reviewAtLiveDesk,
    exportAar: reviewAtLiveDesk,
    readEvaluation: atLiveDesk,
    exportEvaluation: atLiveDesk,
    readOutcomes: atLiveDesk,
    readRealUses: atLiveDesk,
    readMeasures: () =>
      refuse(
        'at-live-desk',
        '指标在实战台的“复盘”里看，实战和演练分开列',
        'Measures are read at the live desk, under Review, live responses and drills apart',
      ),
  };
}

interface Person {
  readonly person: string;
  readonly post: string;
}

/** Whether a request is an act of somebody: what carries the id of a command. */
export function isAct(name: string): boolean {
  return Object.hasOwn(requests, name) && 'commandId' in requests[name as RequestName].input.shape;
}

const atLiveDesk = () =>
  refuse('at-live-desk', '这一项只在实战台的“演练”里办', 'This belongs to the live desk: see Drills there');
