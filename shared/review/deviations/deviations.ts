import { beijingStamp, type Instant } from '../../base/instant.ts';
import { spanWords } from '../../base/span-words.ts';
import { text } from '../../base/text.ts';
import { responseStream, type ResponseEvent } from '../../response/events.ts';
import { findStep, type Response } from '../../response/state.ts';
import type { Until } from '../course/case.ts';
import type { DeadlineCase } from '../course/deadline-cases.ts';
import type { ResponseCourse } from '../course/response-course.ts';
import { stepTitle } from '../names.ts';
import { actDeviations, ofStep } from './act-deviations.ts';
import { conformanceOf } from './conformance.ts';
import { causeWords, kindWords } from './deviation-words.ts';
import { followPeriods, type LeftOpen, type Period } from './periods.ts';
import type { Conformance, Deviation } from './shape.ts';

/** Where one response left its plans, in the order in which it happened, and how far each edition was kept. */
export interface Deviations {
  readonly deviations: readonly Deviation[];
  /** By edition, each in its time. */
  readonly conformance: readonly Conformance[];
}

/** Goes along with a fold of one record. */
export function followDeviations() {
  const periods = followPeriods();
  const acts: { readonly deviation: Deviation; readonly commandId: string }[] = [];
  const closed: { readonly left: LeftOpen; readonly deviation: Deviation }[] = [];

  return {
    look(before: Response, event: ResponseEvent, after: Response): void {
      const { commandId } = event;
      acts.push(...actDeviations(before, event, after).map((deviation) => ({ deviation, commandId })));
      for (const left of periods.look(before, event, after)) {
        const { key, hash } = left.period.pinned;
        const deviation = ofStep(left.standing, before, event, left.ref, {}, causeWords(event));
        closed.push({ left, deviation: { ...deviation, plan: key, edition: hash } });
      }
    },
    /** What has happened so far counts no more: see courseOf. */
    fork(): void {
      periods.fork();
      acts.length = 0;
      closed.length = 0;
    },
    deviations(course: ResponseCourse, deadlines: readonly DeadlineCase[], until: Until): Deviations {
      const { response } = course;
      const stopped = until.isOver && !response.closed ? periods.stop(response) : [];
      const fails = new Set(
        acts.flatMap(({ deviation: { kind }, commandId }) => (kind === 'order-fails' ? commandId : [])),
      );
      const all = [
        // An order that is found not to hold is reopened by the same act.
        ...acts.filter(({ deviation: { kind }, commandId }) => kind !== 'reopened' || !fails.has(commandId)),
        // A block that came again gave the step another chance.
        ...closed.filter(({ left: { period, ref, standing } }) => period.steps.get(ref) === standing),
      ].map(({ deviation }) => deviation);
      const unreached = stopped.map((left) => ofStopped(course, left, until.now));
      const timed = deadlines.flatMap((one) => ofDeadline(response, one, periods.periods()));
      const deviations = [...all, ...unreached, ...timed].toSorted(
        (a, b) => a.at - b.at || versionOf(a) - versionOf(b),
      );
      return { deviations, conformance: conformanceOf(periods.periods(), deviations) };
    },
  };
}

const versionOf = ({ lines }: Deviation) => lines.at(-1)?.version ?? 0;

/** A step that stood open when the record ended: the line behind it is the one that opened it. */
function ofStopped({ id, steps, response }: ResponseCourse, { ref, period }: LeftOpen, at: Instant): Deviation {
  const course = steps.get(ref);
  const subject = stepTitle(response, ref);
  const kind = 'not-reached';
  return {
    key: `${kind}:${ref}@end`,
    kind,
    at,
    subject,
    words: kindWords(kind, subject, text('演练结束', 'the run was ended')),
    ...(course ? { post: course.step.owner } : {}),
    plan: period.pinned.key,
    edition: period.pinned.hash,
    step: ref,
    lines: course?.opened ? [course.opened] : [{ stream: responseStream(id), version: 1 }],
  };
}

function ofDeadline(response: Response, one: DeadlineCase, periods: readonly Period[]): readonly Deviation[] {
  const { verdict, due, dueAt, doneAt, about, post, step, lines } = one;
  if (verdict !== 'late' && verdict !== 'missed') return [];
  const by = beijingStamp(dueAt, response.awareness?.at ?? dueAt);
  const lateBy = doneAt === undefined ? undefined : doneAt - dueAt;
  const span = lateBy === undefined ? undefined : spanWords(lateBy);
  const more = span
    ? text(`应于 ${by} 前，迟 ${span.zh}`, `due by ${by}, ${span.en} late`)
    : text(`应于 ${by} 前`, `due by ${by}`);
  const at = doneAt ?? dueAt;
  const planKey = step?.slice(0, step.indexOf('/'));
  const place = step === undefined ? undefined : findStep(response, step);
  const lane = place?.plan.compiled.steps[place.index]?.laneId;
  const edition = periods.find(
    ({ pinned, from, until = Infinity }) => pinned.key === planKey && from <= at && at <= until,
  )?.pinned.hash;
  return [
    {
      key: `${verdict}:${due}@${dueAt}`,
      kind: verdict,
      at,
      subject: about,
      words: kindWords(verdict, about, more),
      ...(lateBy === undefined ? {} : { lateBy }),
      ...(post === undefined ? {} : { post }),
      ...(lane === undefined ? {} : { lane }),
      ...(planKey === undefined ? {} : { plan: planKey }),
      ...(edition === undefined ? {} : { edition }),
      ...(step === undefined ? {} : { step }),
      due,
      lines,
    },
  ];
}
