import { durationOf } from '../../../../shared/base/instant.ts';
import type { When } from '../../../../shared/drill/schema-conditions.ts';
import { LEVEL_NAMES } from '../../../../shared/review/names.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import type { Translate } from '../../../text/use-text.ts';
import type { Words } from './use-words.ts';

/** What an inject waits for: `接报起 15 分内没有首报`. */
export function whenWords({ t, pick, names, station }: Words, when: When): string {
  if ('not' in when) {
    const since = sinceWords(t, when.since);
    const by = lengthWords(t, durationOf(when.by));
    if (when.not === 'first-report') return t('drills.when.notReport', { since, by });
    if (when.not === 'awareness') return t('drills.when.notAware', { since, by });
    return t('drills.when.notStep', { since, by, step: pick(names.step(when.not, station)) });
  }
  const what = reachedWords({ t, pick, names, station }, when);
  return when.after === undefined
    ? t('drills.when.at', { what })
    : t('drills.when.after', { what, after: lengthWords(t, durationOf(when.after)) });
}

function sinceWords(t: Translate, since: string): string {
  return since === 'start' || since === 'awareness'
    ? t(`drills.when.since.${since}`)
    : t('drills.when.sinceInject', { inject: since });
}

function reachedWords({ t, pick, names, station }: Words, when: Exclude<When, { not: string }>): string {
  if ('done' in when) {
    const step = pick(names.step(when.done, station));
    return when.answer === undefined
      ? t('drills.when.done', { step })
      : t('drills.when.answered', { step, answer: pick(names.answer(when.done, when.answer, station)) });
  }
  if ('level' in when) return t('drills.when.level', { level: pick(LEVEL_NAMES[when.level]) });
  if ('plan' in when) return t('drills.when.plan', { plan: pick(names.plan(when.plan)) });
  return t('drills.when.inject', { inject: when.inject });
}
