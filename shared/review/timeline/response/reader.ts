import type { JournalEvent } from '../../../base/journal-event.ts';
import { text, type Text } from '../../../base/text.ts';
import { evolve } from '../../../response/evolve.ts';
import { pinnedPlans, responseStream, type ResponseEvent } from '../../../response/events.ts';
import { emptyResponse, type Response } from '../../../response/state.ts';
import { currentName } from '../../../transport/state.ts';
import { sentence } from '../../sentence.ts';
import { postTitle, stepTitle } from '../../names.ts';
import { LANE_NAMES } from '../../plan-words.ts';
import type { Ground, StreamReader } from '../ground.ts';
import { rowKey, type CourseSpan, type Reading } from '../row.ts';
import { spanFollower } from './course-spans.ts';
import { dueFollower } from './due-moves.ts';
import { moveOf, trainOfLine } from './moves.ts';
import { placeOfStep, stepEffects, stepMove } from './step-moves.ts';
import { typedFor } from './typed-for.ts';

/** Reads the lines of one response, folding it on the way: what each moved is the difference between the states before and after it. */
export function responseReader(stream: string, ground: Ground): StreamReader {
  const id = stream.slice(responseStream('').length);
  const { names } = ground;
  const dues = dueFollower(id, (key, title) => names.put('due', key, title));
  const courses = spanFollower(id);
  let state = emptyResponse(id);
  let folds = true;

  function read(journalEvent: JournalEvent): Reading {
    const event = journalEvent as ResponseEvent;
    const before = state;
    if (folds) {
      try {
        state = evolve(before, event, ground.plans.source);
      } catch {
        // A plan text is missing, or a newer console wrote it: what the record says can still be read line by line.
        folds = false;
        ground.untitled(stream);
      }
    }
    const words = sentence(state, event);
    names.put('post', event.byPost, postTitle(state, event.byPost));
    if (event.type === 'AwarenessRecorded') names.put('response', id, text(event.data.what, event.data.what));
    if (!folds) return { words, response: id };
    const line = rowKey(stream, event.version);
    const { due, effects: ended } = dues.look(state, event, line);
    courses.look(before, state, event, line);
    return { words, response: id, ...moved(before, state, event, { ended, due }) };
  }

  function moved(
    before: Response,
    after: Response,
    event: ResponseEvent,
    { ended, due }: { readonly ended: NonNullable<Reading['effects']>; readonly due: string | undefined },
  ): Partial<Reading> {
    const ref = 'step' in event.data ? event.data.step : undefined;
    const opened = before.plans === after.plans ? [] : stepEffects(before, after, ref);
    const effects = [...opened, ...ended];
    const who = typedFor(after, event);
    const train = trainOfLine(after, event);
    return {
      ...(due === undefined ? {} : { due }),
      ...(ref === undefined ? placeOfEvent(after, event) : placed(after, event, ref)),
      ...(isStepEvent(event) && ref !== undefined ? stepMove(before, after, event, ref) : moveOf(before, after, event)),
      ...(effects.length === 0 ? {} : { effects }),
      ...(who === undefined ? {} : { typedFor: who }),
      ...(train === undefined ? {} : { train }),
      ...correction(stream, event),
    };
  }

  function placed(after: Response, event: ResponseEvent, ref: string): Partial<Reading> {
    const { kind, ...place } = placeOfStep(after, ref);
    names.put('step', ref, stepTitle(after, ref));
    if (place.plan !== undefined) names.put('plan', place.plan, planTitle(after, place.plan));
    if (place.lane !== undefined) names.put('lane', place.lane, LANE_NAMES[place.lane as keyof typeof LANE_NAMES]);
    return { ...place, ...(kind !== undefined && isStepEvent(event) ? { kind } : {}) };
  }

  /** The plan that a line without a step is about: the one that joined, or whose fact it is. */
  function placeOfEvent(after: Response, event: ResponseEvent): Partial<Reading> {
    const key = planKeyOf(event);
    const pinned = pinnedPlans(event).at(0) ?? after.plans.find((plan) => plan.pinned.key === key)?.pinned;
    if (!pinned || event.type === 'AwarenessRecorded') return {};
    names.put('plan', pinned.id, pinned.title);
    return { plan: pinned.id };
  }

  return {
    read,
    finish: (): { readonly spans: readonly CourseSpan[]; readonly trainNow: (train: string) => string } => {
      const { trains } = state;
      const trainNow = (train: string) => (trains ? currentName(trains, train) : train);
      return { spans: [...dues.spans(), ...courses.spans()], trainNow };
    },
  };
}

/** Lines that move the step they name; others, like a decision, only speak of it. */
const isStepEvent = ({ type }: ResponseEvent): boolean => type !== 'DecisionRecorded';

function planTitle(response: Response, id: string): Text {
  return response.plans.find(({ pinned }) => pinned.id === id)?.pinned.title ?? text(id, id);
}

function planKeyOf({ type, data }: ResponseEvent): string | undefined {
  if (type === 'PlanLeft' || type === 'EditionKept') return data.plan;
  if (type === 'FactRecorded') return data.fact.slice(0, data.fact.indexOf('/'));
  return undefined;
}

/** The line that this one corrects, so that it counts no more as it was written. */
function correction(stream: string, { type, data }: ResponseEvent): Pick<Reading, 'corrects'> {
  if (type === 'LineCorrected') return { corrects: rowKey(stream, data.version) };
  if (type === 'ArrivalWithdrawn') return { corrects: rowKey(stream, data.arrival) };
  return {};
}
