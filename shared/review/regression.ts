import { stationName } from './names.ts';
import { beijingDate, type Instant } from '../base/instant.ts';
import { text, type Text } from '../base/text.ts';
import type { ResponseEvent } from '../response/events.ts';
import { comparedSteps, differencesOf, type Difference } from './regression-differences.ts';
import { foldTwice, type TwoFolds } from './regression-replay.ts';
import type { Candidate, RecordedPlans } from './regression-source.ts';
import { isCritical, weightOf } from './regression-weight.ts';
import { differenceWords } from './regression-words.ts';

/** One difference, said in words. `at` is when it would first have shown; `step` the ref of the step it is about. */
export interface RegressionFinding {
  readonly kind: Difference['kind'];
  readonly critical: boolean;
  readonly at: Instant;
  readonly step?: string;
  readonly message: Text;
}

/** What candidates would have asked for otherwise in one recorded response. */
export interface RegressionReport {
  readonly response: string;
  readonly mode: 'live' | 'drill';
  readonly station: Text;
  readonly what: string;
  readonly awareAt: Instant;
  /** False while the response runs: the comparison reaches to its newest line. */
  readonly closed: boolean;
  /** The editions whose place candidates took; none when the response used no plan of theirs. */
  readonly replaced: readonly {
    readonly plan: string;
    readonly title: Text;
    readonly was: { readonly edition: string; readonly hash: string };
    readonly now: { readonly edition: string; readonly hash: string };
  }[];
  /** Steps that either edition asked for, and those of them for which both asked alike. */
  readonly steps: number;
  readonly same: number;
  readonly headline: Text;
  /** The gravest first. */
  readonly findings: readonly RegressionFinding[];
}

/**
 * Replays a record with candidates in the place of its editions of the same plans, and says what would have been asked for otherwise. What it cannot
 * say stands in REPLAY_LIMITS. Throws where the record cannot be folded.
 */
export function regress(
  events: readonly ResponseEvent[],
  recorded: RecordedPlans,
  candidates: readonly Candidate[],
): RegressionReport {
  const folds = foldTwice(events, recorded, candidates);
  const differences = differencesOf(folds);
  const findings = differences
    .map((difference) => ({ weight: weightOf(folds, difference), finding: findingOf(folds, difference) }))
    .sort((a, b) => b.weight - a.weight || a.finding.at - b.finding.at)
    .map(({ finding }) => finding);
  const { response } = folds.was;
  const report = {
    response: response.id,
    mode: response.mode,
    station: stationName(folds.was.response),
    what: response.awareness?.what ?? '',
    awareAt: response.awareness?.at ?? 0,
    closed: response.closed !== undefined,
    replaced: folds.replaced.map(({ pinned, candidate: { hash, plan } }) => ({
      plan: pinned.id,
      title: plan.title,
      was: { edition: pinned.edition, hash: pinned.hash },
      now: { edition: plan.edition, hash },
    })),
    ...comparedSteps(folds, differences),
    findings,
  };
  return { ...report, headline: headlineOf(report) };
}

function findingOf(folds: TwoFolds, difference: Difference): RegressionFinding {
  const step = 'step' in difference ? difference.step : undefined;
  return {
    kind: difference.kind,
    critical: isCritical(folds, difference),
    at: momentOf(difference, folds),
    ...(step === undefined ? {} : { step }),
    message: differenceWords(folds, difference),
  };
}

/** When a difference would first have shown: the earlier of the two times it lies between. */
function momentOf(difference: Difference, folds: TwoFolds): Instant {
  switch (difference.kind) {
    case 'asked':
      return Math.min(difference.was, difference.now);
    case 'done-before':
    case 'dropped':
      return difference.was;
    case 'added':
      return difference.now;
    case 'due':
      return Math.min(difference.was.dueAt, difference.now.dueAt);
    case 'due-added':
      return difference.now.dueAt;
    case 'due-dropped':
      return difference.was.dueAt;
    case 'answer':
      return difference.at;
    case 'carried':
      return folds.now.trace.steps.get(difference.step)?.openedAt ?? folds.until;
    case 'level':
    case 'call':
    case 'report':
      return Math.min(difference.was ?? folds.until, difference.now ?? folds.until);
  }
}

/** The run, and the gravest difference in it: what somebody reads who reads one sentence. */
function headlineOf(report: Omit<RegressionReport, 'headline'>): Text {
  const { station, awareAt, mode, replaced, findings, steps } = report;
  const day = beijingDate(awareAt);
  const drill = mode === 'drill';
  const run = text(
    `在 ${day} ${station.zh}的${drill ? '演练' : '处置'}中`,
    `In the ${drill ? 'drill' : 'run'} of ${day} at ${station.en}`,
  );
  const [gravest] = findings;
  if (replaced.length === 0) {
    return text(
      `${run.zh}，没有用到这个预案，无从比较`,
      `${run.en} this plan was not used: there is nothing to compare`,
    );
  }
  if (!gravest) {
    return text(
      `${run.zh}，新版与原版的要求完全相同（比较了 ${steps} 步）`,
      `${run.en} the new edition would have asked for just the same (${steps} steps compared)`,
    );
  }
  return text(`${run.zh}：${gravest.message.zh}`, `${run.en}: ${gravest.message.en}`);
}
