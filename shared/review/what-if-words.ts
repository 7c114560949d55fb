import { beijingStamp, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { findStep, type Response } from '../response/state.ts';
import { END_NAMES, LEVEL_NAMES, STAGE_NAMES, stepTitle } from './names.ts';
import type { TwoFolds } from './regression-replay.ts';

/** One thing in which the branches differ beside their deadlines. */
export interface BranchWord {
  readonly kind: 'level' | 'opened' | 'dropped' | 'retired';
  readonly at: Instant;
  readonly step?: string;
  readonly message: Text;
}

/** Levels and stages, and the steps that only one of the branches came to ask for, in the order of time. */
export function branchWords(folds: TwoFolds, since: Instant): readonly BranchWord[] {
  const stamp = (at: Instant) => beijingStamp(at, since);
  return [...courseWords(folds, stamp), ...stepWords(folds, stamp)].sort((a, b) => a.at - b.at);
}

type StampOf = (at: Instant) => string;

function courseWords({ was, now }: TwoFolds, stamp: StampOf): readonly BranchWord[] {
  const told = (mark: Response['course'][number]) => `${mark.stage} ${mark.level} ${mark.at}`;
  const nameOf = ({ stage, level }: Response['course'][number]) =>
    level === undefined
      ? STAGE_NAMES[stage]
      : text(
          `${STAGE_NAMES[stage].zh}，${LEVEL_NAMES[level].zh}`,
          `${STAGE_NAMES[stage].en}, ${LEVEL_NAMES[level].en}`,
        );
  // A level is set and its stage entered in one breath: told once, by what came last.
  const only = (response: Response, other: Response, say: (name: Text, at: string) => Text) => {
    const others = new Set(other.course.map(told));
    const own = response.course.filter((mark) => !others.has(told(mark)));
    return own
      .filter(({ at }, index) => own[index + 1]?.at !== at)
      .map((mark): BranchWord => ({ kind: 'level', at: mark.at, message: say(nameOf(mark), stamp(mark.at)) }));
  };
  return [
    ...only(was.response, now.response, (name, at) => text(`记录中 ${at} ${name.zh}`, `On record ${name.en} at ${at}`)),
    ...only(now.response, was.response, (name, at) =>
      text(`假如之后 ${at} ${name.zh}`, `With the change ${name.en} at ${at}`),
    ),
  ];
}

function stepWords(folds: TwoFolds, stamp: StampOf): readonly BranchWord[] {
  const { was, now } = folds;
  const refs = new Set([...was.trace.steps.keys(), ...now.trace.steps.keys()]);
  return [...refs].flatMap((step): readonly BranchWord[] => {
    const [before, after] = [was.trace.steps.get(step), now.trace.steps.get(step)];
    const [from, to] = [before?.openedAt, after?.openedAt];
    if (from === undefined && to !== undefined) {
      const title = stepTitle(now.response, step);
      const done = after?.ended;
      const rest = done
        ? text(
            `记录中的做法使它 ${stamp(done.at)} ${END_NAMES[done.end].zh}`,
            `what was done ended it at ${stamp(done.at)}`,
          )
        : text('记录中没有人做', 'nobody did it on record');
      return [
        {
          kind: 'opened',
          at: to,
          step,
          message: text(
            `多出【${title.zh}】，${stamp(to)} 起要做；${rest.zh}`,
            `"${title.en}" is asked for from ${stamp(to)}; ${rest.en}`,
          ),
        },
      ];
    }
    if (from === undefined || to !== undefined) return retiredWords(folds, step, stamp);
    const title = stepTitle(was.response, step);
    return [
      {
        kind: 'dropped',
        at: from,
        step,
        message: text(
          `不再要求【${title.zh}】（记录中 ${stamp(from)} 起要做）`,
          `"${title.en}" is not asked for (on record from ${stamp(from)})`,
        ),
      },
    ];
  });
}

/** A step that both asked for and that only one of them took back. */
function retiredWords({ was, now, until }: TwoFolds, step: string, stamp: StampOf): readonly BranchWord[] {
  const phase = (response: Response) => findStep(response, step)?.record.phase;
  const [before, after] = [phase(was.response), phase(now.response)];
  if (after !== 'closed' || before === 'closed' || before === undefined) return [];
  const title = stepTitle(was.response, step);
  return [
    {
      kind: 'retired',
      at: until,
      step,
      message: text(
        `【${title.zh}】收回不用做（到 ${stamp(until)}，记录中还在）`,
        `"${title.en}" is taken back (by ${stamp(until)} it still stood on record)`,
      ),
    },
  ];
}
