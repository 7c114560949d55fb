import { MEASURE_DEFINITIONS, MEASURE_NAMES } from '../../drill/score/figure.ts';
import type { EvaluationPaper } from './evaluation-document.ts';
import { REPORT } from './report-words.ts';

/** What is assumed in the drill, what the evidence cannot show, and what every measure means. */
export function limits(paper: EvaluationPaper): readonly string[] {
  const { evaluation, outcome, scenario, language } = paper;
  const say = REPORT[language];
  const zh = language === 'zh';
  const fork = zh
    ? '本场由记录分叉而来：分叉之前登记的不计入任何指标。'
    : 'This run was forked from a record: what was entered before the fork is in no measure.';
  const running = zh
    ? '演练尚未结束，本报告只说到生成时为止。'
    : 'The drill has not ended: this report goes as far as the moment it was written.';
  const evidence = zh
    ? '自动取证只看演练日志：没有登记的做法，日志里没有；时间按事情发生时，不按登记时。一场演练是个例，不据以推断比例。'
    : 'Evidence is what the journal of the drill holds: what was not entered is not in it. Times are when things happened, not when they were entered. One drill is a case; no rate follows from it.';
  const measures = evaluation.figures
    .filter(({ denominator }) => denominator > 0)
    .map(({ measure }) => `${MEASURE_NAMES[measure][language]}${say.colon}${MEASURE_DEFINITIONS[measure][language]}`);
  return [
    ...(scenario ? [scenario.notice[language]] : []),
    ...assumedWords(paper),
    ...(outcome.isFork ? [fork] : []),
    ...(evaluation.isOver ? [] : [running]),
    evidence,
    ...measures,
  ];
}

function assumedWords({ evaluation, language }: EvaluationPaper): readonly string[] {
  const played = evaluation.injects.filter(({ delivered }) => delivered);
  const assumed = played.filter(({ isAssumed }) => isAssumed).map(({ inject }) => inject);
  if (assumed.length === 0) return [];
  const zh = language === 'zh';
  if (assumed.length === played.length) {
    return [zh ? '投放的各条情况都含演练假定。' : 'Every inject that was played is partly assumed.'];
  }
  return [zh ? `含演练假定的情况：${assumed.join('、')}。` : `Injects that are partly assumed: ${assumed.join(', ')}.`];
}
