import { text, type Text } from '../../base/text.ts';
import type { CompiledPlan } from '../../machines/compile.ts';
import type { ResponseEvent } from '../../response/events.ts';
import { findStep, type Response, type StepPlace } from '../../response/state.ts';
import { lineOf } from '../course/case.ts';
import { LEVEL_NAMES, stepTitle } from '../names.ts';
import { callWords } from '../record-sentence.ts';
import { kindWords } from './deviation-words.ts';
import type { Deviation, DeviationKind } from './shape.ts';

/** Deviations that one act is, or says: by the state before it, for that is what the act was done in. */
export function actDeviations(before: Response, event: ResponseEvent, after: Response): readonly Deviation[] {
  switch (event.type) {
    case 'StepEnded':
      return endDeviations(before, event);
    case 'StepReopened': {
      const { step, reason } = event.data;
      return [ofStep('reopened', before, event, step, { reason })];
    }
    case 'OrderChecked': {
      const { step, result, note } = event.data;
      return result === 'fails' ? [ofStep('order-fails', before, event, step, { reason: note })] : [];
    }
    case 'StepAdded': {
      const { step, reason } = event.data;
      return [ofStep('unplanned', after, event, step, { reason })];
    }
    case 'ThresholdDeclined': {
      const { calls, reason, authority } = event.data;
      const subject = callWords(before, calls);
      return [{ ...made('threshold-declined', event, subject), reason, post: authority }];
    }
    case 'LevelSet': {
      const { to, proposed, basis, authority } = event.data;
      if (proposed === undefined || proposed === to) return [];
      const [set, asked] = [LEVEL_NAMES[to], LEVEL_NAMES[proposed]];
      const more = text(`规则建议${asked.zh}`, `the rules proposed ${asked.en}`);
      return [{ ...made('level-otherwise', event, set, more), reason: basis, post: authority }];
    }
    case 'EditionMoved': {
      const { to, from, reason } = event.data;
      const more = text(`换为“${to.edition}”`, `to “${to.edition}”`);
      return [{ ...made('edition-moved', event, to.title, more), reason, plan: to.key, edition: from }];
    }
    case 'PlanLeft': {
      const { plan: key, reason } = event.data;
      const pinned = before.plans.find((plan) => plan.pinned.key === key && plan.left === undefined)?.pinned;
      const edition = pinned === undefined ? {} : { edition: pinned.hash };
      return [{ ...made('plan-left', event, pinned?.title ?? text(key, key)), reason, plan: key, ...edition }];
    }
    default:
      return [];
  }
}

type Ended = Extract<ResponseEvent, { type: 'StepEnded' }>;

function endDeviations(before: Response, event: Ended): readonly Deviation[] {
  const { step, end, reason } = event.data;
  const why = reason === undefined ? {} : { reason };
  if (end !== 'done' && end !== 'previously-done') return [ofStep(end, before, event, step, why)];
  const place = findStep(before, step);
  if (!place) return [];
  const earlier = passedOver(place);
  if (earlier.length > 0) return [ofStep('out-of-order', before, event, step, why, beforeWords(earlier))];
  // Nothing of its own lane was passed over, yet it waited: for what it comes after.
  return place.record.phase === 'waiting' ? [ofStep('overridden', before, event, step, why, TOO_SOON)] : [];
}

const TOO_SOON = text('所等的步骤还没有办结，已登记为此前已做', 'entered as previously done without what it waits for');

/** Titles of earlier steps of the same ordered lane that are open, or wait. A lane goes on past a watch as soon as that can run. */
function passedOver({ plan, index }: StepPlace): readonly Text[] {
  const { compiled, steps } = plan;
  const own = compiled.steps[index];
  if (!own || !isOrdered(compiled, own.block, own.lane)) return [];
  return (compiled.lanes[own.lane]?.steps ?? []).flatMap((place) => {
    const phase = steps[place]?.phase;
    const earlier = compiled.steps[place];
    if (!earlier || place >= index) return [];
    const holdsUp = phase === 'waiting' || (phase === 'open' && earlier.step.kind !== 'watch');
    return holdsUp ? [earlier.step.title] : [];
  });
}

function isOrdered({ blocks }: CompiledPlan, block: number, lane: number): boolean {
  const compiled = blocks[block];
  return compiled?.block.lanes[compiled.lanes.indexOf(lane)]?.order === 'sequence';
}

function beforeWords(titles: readonly Text[]): Text {
  const [first = text('', '')] = titles;
  return titles.length === 1
    ? text(`先于“${first.zh}”`, `before “${first.en}”`)
    : text(`先于“${first.zh}”等 ${titles.length} 步`, `before “${first.en}” and ${titles.length - 1} more`);
}

/** A deviation at a step: with its post and lane, and the edition it stood in. */
export function ofStep(
  kind: DeviationKind,
  response: Response,
  event: ResponseEvent,
  ref: string,
  also: Pick<Deviation, 'reason'> = {},
  more?: Text,
): Deviation {
  const place = findStep(response, ref);
  const compiled = place?.plan.compiled.steps[place.index];
  return {
    ...made(kind, event, stepTitle(response, ref), more, ref),
    ...also,
    step: ref,
    ...(compiled ? { post: compiled.step.owner, lane: compiled.laneId } : {}),
    ...(place ? { plan: place.plan.pinned.key, edition: place.plan.pinned.hash } : {}),
  };
}

function made(
  kind: DeviationKind,
  event: ResponseEvent,
  subject: Text,
  more?: Text,
  ref = '',
): Pick<Deviation, 'key' | 'kind' | 'at' | 'subject' | 'words' | 'lines'> {
  return {
    key: `${kind}:${ref}@${event.version}`,
    kind,
    at: event.at,
    subject,
    words: kindWords(kind, subject, more),
    lines: [lineOf(event)],
  };
}
