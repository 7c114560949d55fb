import type { Text } from '../../../shared/base/text.ts';
import type { Phase } from '../../../shared/machines/lane-machine.ts';
import type { Counterpart } from '../../../shared/response/events.ts';
import { generalPlanOf } from '../../../shared/response/general-plan.ts';
import { standingNotes, type StandingNote } from '../../../shared/response/notes.ts';
import { uncheckedOrders } from '../../../shared/response/orders.ts';
import type { Response, StepRecord } from '../../../shared/response/state.ts';
import { stepNumber } from '../../../shared/response/step-number.ts';
import { stationPlanOf } from '../../../shared/response/station-plan.ts';
import { stepDues } from '../../screens/response/model/step-dues.ts';
import { stepsOf, type DeskStep } from '../../screens/response/model/steps.ts';
import { rankedDuesOf, type RankedDue } from '../../state/index.ts';

/** One step on paper: as on the screen, with the number that both carry. */
export interface PaperStep extends DeskStep {
  readonly number: string;
  readonly due: RankedDue | undefined;
  /** An order that has reported its effect: what remains is to look whether it is there. */
  readonly toCheck: boolean;
}

/** The sheets of one post: what it has in hand, and what comes once that is done. */
export interface PaperPost {
  readonly id: string;
  readonly title: Text;
  readonly cards: readonly PaperStep[];
  readonly next: readonly PaperStep[];
}

export interface PaperPhone {
  readonly id: string;
  readonly title: Text;
  readonly role: Text | undefined;
  readonly phone: string | undefined;
  /** Who was spoken to and at which number, as noted in this response; newest last. */
  readonly noted: readonly Counterpart[];
}

export interface Paper {
  readonly clocks: readonly (RankedDue & { readonly number: string | undefined })[];
  readonly posts: readonly PaperPost[];
  readonly deferred: readonly PaperStep[];
  readonly notes: readonly StandingNote[];
  readonly phones: readonly PaperPhone[];
}

const IN_HAND: readonly Phase[] = ['open', 'acting', 'issued', 'received', 'reported'];

/** What the paper twin says of a response: everything that still asks something of somebody, and whom to ring. */
export function paperOf(response: Response): Paper {
  const dues = stepDues(response);
  const unchecked = new Set(uncheckedOrders(response));
  const steps = [...stepsOf(response).values()].map(
    (step): PaperStep => ({
      ...step,
      number: stepNumber(response, step.ref) ?? '',
      due: dues.get(step.ref),
      toCheck: unchecked.has(step.ref),
    }),
  );
  const posts = generalPlanOf(response)?.posts ?? [];
  const strangers = new Set(steps.map((step) => step.compiled.step.owner));
  for (const post of posts) strangers.delete(post.id);
  const all = [...posts, ...[...strangers].map((id) => ({ id, title: { zh: id, en: id } }))];
  return {
    clocks: rankedDuesOf(response).map((due) => ({
      ...due,
      number: due.step === undefined ? undefined : stepNumber(response, due.step),
    })),
    posts: all.map(({ id, title }) => {
      const own = steps.filter((step) => step.compiled.step.owner === id);
      return {
        id,
        title,
        cards: own.filter(({ record, toCheck }) => toCheck || IN_HAND.includes(record.phase)).sort(soonest),
        next: own.filter(({ record }) => record.phase === 'waiting'),
      };
    }),
    deferred: steps.filter(({ record }) => record.phase === 'deferred'),
    notes: standingNotes(response),
    phones: phonesOf(response, steps),
  };
}

function soonest(a: PaperStep, b: PaperStep): number {
  const time = (step: PaperStep) => step.due?.dueAt ?? Number.MAX_SAFE_INTEGER;
  return time(a) - time(b) || a.order - b.order;
}

function phonesOf(response: Response, steps: readonly PaperStep[]): readonly PaperPhone[] {
  const noted = steps.flatMap(({ record }) => spokenTo(record));
  const station = stationPlanOf(response);
  return (generalPlanOf(response)?.units ?? []).map(({ id, title, role, phone }) => ({
    id,
    title,
    role: station?.parties.find((party) => party.unit === id)?.role ?? role,
    phone,
    noted: latest(noted.filter((one) => one.unit === id)),
  }));
}

function spokenTo({ order, ending }: StepRecord): readonly Counterpart[] {
  const link = ending?.link;
  return [...(order ?? []).flatMap((mark) => mark.other ?? []), ...(link ? [link.near, link.far] : [])];
}

/** Each person once, with what was last noted. */
function latest(noted: readonly Counterpart[]): readonly Counterpart[] {
  return [...new Map(noted.map((one) => [one.who, one])).values()];
}
