import { beijingStamp, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import { reportName } from '../reporting/report-name.ts';
import { END_NAMES, dueTitle, LEVEL_NAMES, stepTitle } from './names.ts';
import type { StepEnd } from '../plan/vocabulary.ts';
import type { Difference, DueSide } from './regression-differences.ts';
import type { TwoFolds } from './regression-replay.ts';
import { spanWords } from '../base/span-words.ts';

/** What a replay cannot say; stands beside every report. */
export const REPLAY_LIMITS: Text = {
  zh: '推演只把当时记下的事实原样放到新版里，看新版会在什么时候要求什么；如果当时真用新版，人的做法会不同，后面的情况和读数也可能不同，推演回答不了这些。当时没有录入的情况，推演也不知道；由其他情况算出的数值沿用记录。',
  en: 'A replay puts the facts as they were recorded under the new edition and looks at what it would have asked for, and when. Had it been in force, people would have acted otherwise, and what came after and what was read might have been different: the replay cannot say. Nor does it know what was never recorded; values worked out from others are taken from the record.',
};

/** One difference as a sentence. Times are Beijing time, with the date when it is not the day of the call. */
export function differenceWords(folds: TwoFolds, difference: Difference): Text {
  const at = (moment: Instant) => beijingStamp(moment, folds.was.response.awareness?.at ?? moment);
  switch (difference.kind) {
    case 'asked': {
      const { was, now } = difference;
      return about(
        folds,
        difference.step,
        text(
          `按新版 ${at(now)} ${now < was ? '就' : '才'}该办，${shift(was, now).zh}`,
          `asked for at ${at(now)}, ${shift(was, now).en}`,
        ),
      );
    }
    case 'done-before': {
      const done = at(difference.doneAt);
      return about(
        folds,
        difference.step,
        text(
          `本次 ${done} 已办；按新版那时还没有轮到这一步`,
          `was done at ${done}, before the new edition would have asked for it`,
        ),
      );
    }
    case 'due':
      return dueWords(folds, difference, at);
    case 'due-added': {
      const { dueAt, outcome } = difference.now;
      const end = outcomeWords(outcome, dueAt, at);
      return titled(
        dueName(folds, difference),
        text(
          `按新版有了时限，${at(dueAt)} 到期；${end.zh}`,
          `has a deadline in the new edition, due ${at(dueAt)}; ${end.en}`,
        ),
      );
    }
    case 'due-dropped': {
      const { dueAt } = difference.was;
      return titled(
        dueName(folds, difference),
        text(
          `新版不再设时限（原来 ${at(dueAt)} 到期）`,
          `no longer has a deadline in the new edition (it was due ${at(dueAt)})`,
        ),
      );
    }
    case 'added': {
      const { now, doneAt } = difference;
      const rest =
        doneAt === undefined
          ? text('本次没有人做', 'nobody did it')
          : text(`本次 ${at(doneAt)} 也已办`, `it was done all the same at ${at(doneAt)}`);
      return about(
        folds,
        difference.step,
        text(
          `按新版 ${at(now)} 会要求；${rest.zh}`,
          `the new edition would have asked for it at ${at(now)}; ${rest.en}`,
        ),
      );
    }
    case 'dropped': {
      const { ended, isThere } = difference;
      const why = isThere
        ? text('按新版没有轮到这一步', 'the new edition would not have come to it')
        : text('新版没有这一步', 'the new edition does not have it');
      const done =
        ended === undefined
          ? text('本次要求过，没有了结', 'it was asked for and never ended')
          : text(
              `本次 ${at(ended.at)} ${END_NAMES[ended.end].zh}`,
              `on record ${endWords(ended.end).en} at ${at(ended.at)}`,
            );
      return about(folds, difference.step, text(`${why.zh}；${done.zh}`, `${why.en}; ${done.en}`));
    }
    case 'carried': {
      // Sharers often bear one title: only their plans tell them apart.
      const [before, after] = [planOf(folds, difference.was), planOf(folds, difference.step)];
      return about(
        folds,
        difference.step,
        text(
          `同一项措施按新版在《${after.zh}》办理，原来在《${before.zh}》办理`,
          `the shared measure would have been carried in "${after.en}"; on record it was in "${before.en}"`,
        ),
      );
    }
    case 'answer':
      return about(
        folds,
        difference.step,
        text(
          `本次 ${at(difference.at)} 的回答“${optionTitle(folds, difference).zh}”在新版里已没有这个选项，其后的分支都不会打开`,
          `the answer given at ${at(difference.at)}, "${optionTitle(folds, difference).en}", does not exist in the new edition: no branch of it would have opened`,
        ),
      );
    case 'level': {
      const name = LEVEL_NAMES[difference.level];
      return proposalWords(text(`达到${name.zh}的建议`, `The proposal of ${name.en}`), difference, at);
    }
    case 'call':
      return proposalWords(callName(folds, difference.plan), difference, at);
    case 'report': {
      const { report, number, sentAt, was, now } = difference;
      const name = reportName(report, number);
      if (now === undefined) return titled(name, text('按新版没有时限', 'has no deadline in the new edition'));
      const moved = was === undefined ? text('原来没有时限', 'it had none before') : shift(was, now);
      const end = outcomeWords({ state: sentAt <= now ? 'met' : 'late', doneAt: sentAt }, now, at);
      return titled(
        name,
        text(
          `按新版 ${at(now)} 到期，${moved.zh}；${end.zh}`,
          `due ${at(now)} in the new edition, ${moved.en}; ${end.en}`,
        ),
      );
    }
  }
}

type Clock = (moment: Instant) => string;

function dueWords(folds: TwoFolds, difference: Extract<Difference, { kind: 'due' }>, at: Clock): Text {
  const { was, now } = difference;
  const end = outcomeWords(now.outcome, now.dueAt, at);
  const before = verdictBefore(was, now);
  const moved = was.dueAt === now.dueAt ? text('与原来相同', 'as before') : shift(was.dueAt, now.dueAt);
  return titled(
    dueName(folds, difference),
    text(
      `按新版 ${at(now.dueAt)} 到期，${moved.zh}；${end.zh}${before.zh}`,
      `due ${at(now.dueAt)} in the new edition, ${moved.en}; ${end.en}${before.en}`,
    ),
  );
}

function outcomeWords(outcome: DueSide['outcome'], dueAt: Instant, at: Clock): Text {
  switch (outcome.state) {
    case 'met': {
      const how = endWords(outcome.end);
      return text(`本次 ${at(outcome.doneAt)} ${how.zh}，不超时`, `${how.en} at ${at(outcome.doneAt)}, in time`);
    }
    case 'late': {
      const how = endWords(outcome.end);
      const by = spanWords(outcome.doneAt - dueAt);
      return text(
        `本次 ${at(outcome.doneAt)} 才${how.zh}，会超时 ${by.zh}`,
        `${how.en} only at ${at(outcome.doneAt)}, ${by.en} too late`,
      );
    }
    case 'unmet':
      return text('到期时没有完成，会超时', 'it was not done by then, so it would have been missed');
    case 'open':
      return text(
        '记录到此还没有到期，或已不再要求',
        'it had not passed by the end of the record, or fell away before',
      );
  }
}

/** A step that ended, or, without an end, a report that went. */
function endWords(end: StepEnd | undefined): Text {
  if (end === undefined) return text('报出', 'it went');
  if (end === 'done') return text('完成', 'it was done');
  return text(`了结（${END_NAMES[end].zh}）`, `it ended (${END_NAMES[end].en})`);
}

/** How it came out in the record, where either side is too late. */
function verdictBefore(was: DueSide, now: DueSide): Text {
  const isLate = ({ outcome }: DueSide) => outcome.state === 'late' || outcome.state === 'unmet';
  if (!isLate(was)) return isLate(now) ? text('（原来没有超时）', ' (on record: in time)') : text('', '');
  return isLate(now)
    ? text('（原来也超时）', ' (on record: too late as well)')
    : text('（原来超时）', ' (on record: too late)');
}

function proposalWords(what: Text, { was, now }: { readonly was?: Instant; readonly now?: Instant }, at: Clock): Text {
  if (now === undefined) {
    const before = was === undefined ? '' : at(was);
    return text(
      `${what.zh}，按新版不会出现（原来 ${before} 出现）`,
      `${what.en} would not have come (on record it came at ${before})`,
    );
  }
  if (was === undefined) {
    return text(
      `${what.zh}，按新版 ${at(now)} 会出现，原来没有`,
      `${what.en} would have come at ${at(now)}; on record it never came`,
    );
  }
  const moved = shift(was, now);
  return text(
    `${what.zh}，按新版 ${at(now)} ${now < was ? '就' : '才'}会出现，${moved.zh}`,
    `${what.en} would have come at ${at(now)}, ${moved.en}`,
  );
}

function shift(was: Instant, now: Instant): Text {
  const by = spanWords(now - was);
  return now < was
    ? text(`比原来早 ${by.zh}`, `${by.en} earlier than on record`)
    : text(`比原来晚 ${by.zh}`, `${by.en} later than on record`);
}

const titled = (title: Text, what: Text) => text(`【${title.zh}】${what.zh}`, `[${title.en}] ${what.en}`);

const about = (folds: TwoFolds, ref: string, what: Text) => titled(titleOf(folds, ref), what);

/** The candidate's words for a step; the record's where the candidate does not have it. */
function titleOf({ was, now }: TwoFolds, ref: string): Text {
  const title = now.trace.steps.get(ref)?.step.title ?? was.trace.steps.get(ref)?.step.title;
  return title ?? stepTitle(was.response, ref);
}

function dueName(folds: TwoFolds, { key, step }: { readonly key: string; readonly step?: string }): Text {
  return key.startsWith('step:') && step !== undefined ? titleOf(folds, step) : dueTitle(folds.now.response, key);
}

function optionTitle({ was }: TwoFolds, { step, option }: { readonly step: string; readonly option: string }): Text {
  const options = was.trace.steps.get(step)?.step.options;
  return options?.find((one) => one.id === option)?.title ?? text(option, option);
}

/** The plan that a step stands in. */
function planOf({ was }: TwoFolds, ref: string): Text {
  const key = ref.slice(0, ref.indexOf('/'));
  return was.response.plans.find((plan) => plan.pinned.key === key)?.pinned.title ?? text(key, key);
}

/** A special plan goes by its title where it has joined; where it was only called for, by what calls it. */
function callName({ was, now }: TwoFolds, id: string): Text {
  const title = was.response.plans.find((plan) => plan.pinned.id === id)?.pinned.title;
  if (title) return text(`启用《${title.zh}》的提示`, `The call for "${title.en}"`);
  const plans = [...now.response.plans, ...was.response.plans];
  const interrupts = plans.flatMap(({ compiled }) => compiled.plan.interrupts);
  const ground = interrupts.find((one) => one.calls === id)?.title ?? text(id, id);
  return text(`因“${ground.zh}”启用另一专项预案的提示`, `The call for another special plan on "${ground.en}"`);
}
