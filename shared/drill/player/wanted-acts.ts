import { HOUR } from '../../base/instant.ts';
import type { WantedAct } from './player-act.ts';
import type { Handling, Situation } from './situation.ts';
import { wantedChecks } from './wanted-checks.ts';
import { wantedLevel, wantedPlans } from './wanted-course.ts';
import { wantedEnding } from './wanted-ending.ts';
import { wantedCards, wantedFacts } from './wanted-facts.ts';
import { wantedAwareness, wantedPosts, wantedTaking } from './wanted-news.ts';
import { wantedReports } from './wanted-reports.ts';
import { wantedRollCall } from './wanted-roll-call.ts';
import { wantedReconsidering } from './wanted-reconsidering.ts';
import { wantedSteps } from './wanted-steps.ts';
import { wantedWarnings } from './wanted-warnings.ts';

/** ASSUMPTION: nobody keeps a response open for what is not due within so long, such as the check on an order a day later. */
const WORTH_WAITING = HOUR;

/**
 * Everything that the desk asks of its players now, the more pressing first. The end of a response is wanted only
 * when there is no more news, and nothing but what comes round by rhythm.
 */
export function wantedActs(situation: Situation): readonly WantedAct[] {
  const isOpen = ({ key }: WantedAct) => situation.isOpen(key);
  const posts = wantedPosts(situation).filter(isOpen);
  if (posts.length > 0) return posts;
  const handlings = situation.view.responses.map((response) => ({ ...situation, response }));
  const news = [...wantedTaking(situation), ...wantedAwareness(situation)].filter(isOpen);
  return [...news, ...handlings.flatMap((handling) => wantedInResponse(handling, news.length > 0))];
}

function wantedInResponse(handling: Handling, isNews: boolean): readonly WantedAct[] {
  const isOpen = ({ key }: WantedAct) => handling.isOpen(key);
  const acts = [
    ...wantedReports(handling),
    ...wantedPlans(handling),
    ...wantedLevel(handling),
    ...wantedRollCall(handling),
    ...wantedCards(handling),
    ...wantedFacts(handling),
    ...wantedWarnings(handling),
    ...wantedReconsidering(handling),
    ...wantedSteps(handling),
    ...wantedChecks(handling),
  ].filter(isOpen);
  const isQuiet =
    !isNews &&
    !handling.view.newsToCome &&
    acts.every(({ kind, notBefore = 0 }) => kind === 'rhythm' || notBefore > handling.view.now + WORTH_WAITING);
  return isQuiet ? [...wantedEnding(handling).filter(isOpen), ...acts] : acts;
}
