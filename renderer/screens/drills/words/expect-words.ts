import { durationOf } from '../../../../shared/base/instant.ts';
import type { ExpectedAct, Expectation } from '../../../../shared/drill/schema-expectations.ts';
import { LEVEL_NAMES } from '../../../../shared/review/names.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import type { Words } from './use-words.ts';

/** What a good desk does: `接通“铁路直通”并通话测试（10 分内）`. */
export function expectWords(words: Words, expected: Expectation): string {
  const { t, pick, names, station } = words;
  if (typeof expected === 'string') return pick(names.step(expected, station));
  if ('zh' in expected) return pick(expected);
  const what = actWords(words, expected);
  return expected.within === undefined
    ? what
    : t('drills.expect.within', { what, within: lengthWords(t, durationOf(expected.within)) });
}

function actWords({ t, pick, names, station }: Words, act: ExpectedAct): string {
  if ('step' in act) return pick(names.step(act.step, station));
  if ('report' in act) return t(`drills.expect.report.${act.report}`);
  if ('plan' in act) return t('drills.expect.plan', { plan: pick(names.plan(act.plan)) });
  if ('level' in act) return t('drills.expect.level', { level: pick(LEVEL_NAMES[act.level]) });
  if ('fact' in act) return t('drills.expect.fact', { fact: pick(names.fact(act.fact, station)) });
  if ('link' in act) return t('drills.expect.link', { step: pick(names.step(act.link, station)) });
  return t('drills.expect.rollCall');
}
