import { capitalised, type Text } from '../../shared/base/text.ts';
import { duesOf, type Due } from '../../shared/response/dues.ts';
import { generalPlanOf } from '../../shared/response/general-plan.ts';
import { dueTitle, stationName } from '../../shared/review/names.ts';
import { findStep, isRunning, type Response } from '../../shared/response/state.ts';
import { inBoth } from '../text/i18n.ts';
import type { Folded } from './store.ts';

/** A running due with what a screen says about it. */
export interface RankedDue extends Due {
  /** Unique over all responses. */
  readonly id: string;
  readonly response: Response;
  readonly title: Text;
  readonly ownerTitle: Text;
  readonly stationName: Text;
  readonly critical: boolean;
}

const cache = new WeakMap<Response, readonly RankedDue[]>();

/** The running dues of one response, soonest first; worked out once for each state. */
export function rankedDuesOf(response: Response): readonly RankedDue[] {
  const held = cache.get(response);
  if (held) return held;
  const posts = generalPlanOf(response)?.posts ?? [];
  const made = duesOf(response).map((due): RankedDue => {
    const owner = posts.find((post) => post.id === due.owner)?.title;
    return {
      ...due,
      id: `${response.id} ${due.key}`,
      response,
      // Worded where it is shown: two hundred held trains have eight hundred dues, and a strip of five.
      get title() {
        return titleOf(response, due);
      },
      ownerTitle: owner ?? { zh: due.owner, en: due.owner },
      stationName: stationName(response),
      critical:
        ['report', 'receipt', 'threshold', 'contact', 'decision', 'supply'].includes(due.kind) ||
        isCritical(response, due),
    };
  });
  cache.set(response, made);
  return made;
}

/** All dues of all running responses: what has passed longest first, then what comes soonest. */
export function rankDues(folded: ReadonlyMap<string, Folded>): readonly RankedDue[] {
  return [...folded.values()]
    .flatMap(({ response }) => (isRunning(response) ? rankedDuesOf(response) : []))
    .sort((a, b) => a.dueAt - b.dueAt || Number(b.critical) - Number(a.critical) || (a.id < b.id ? -1 : 1));
}

function stepOf(response: Response, due: Due) {
  const place = due.step === undefined ? undefined : findStep(response, due.step);
  return place?.plan.compiled.steps[place.index]?.step;
}

const isCritical = (response: Response, due: Due) => stepOf(response, due)?.critical === true;

function titleOf(response: Response, due: Due): Text {
  switch (due.kind) {
    case 'report': {
      if (due.key.startsWith('report:follow-up@')) return capitalised(dueTitle(response, due.key));
      const name = due.key.slice('report:'.length) as 'first-phone' | 'first-written' | 'follow-up' | 'final';
      return inBoth(`common.reportDue.${name}`);
    }
    case 'step':
    case 'watch':
      return stepOf(response, due)?.title ?? { zh: due.key, en: due.key };
    default:
      return capitalised(dueTitle(response, due.key));
  }
}
