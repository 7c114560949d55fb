import { beijingClock, beijingDate, type Instant } from '../../base/instant.ts';
import type { TablePart } from '../official/tabled-document.ts';
import type { EvaluationPaper } from './evaluation-document.ts';
import { REPORT, type OverviewLabel } from './report-words.ts';

export const stamp = (at: Instant) => `${beijingDate(at)} ${beijingClock(at)}`;

/** What was held, by whom, when, with which editions. */
export function overviewTable({ outcome, evaluation, stationName, titles, language }: EvaluationPaper): TablePart {
  const say = REPORT[language];
  const zh = language === 'zh';
  const { counts, scenario, started, ended } = outcome;
  const span = (from: Instant, until: Instant | undefined) =>
    until === undefined ? stamp(from) : `${stamp(from)} – ${stamp(until)}`;
  const shown = zh
    ? `共 ${counts.injects} 条，投放 ${counts.delivered} 条，跳过 ${counts.skipped} 条；来讯已接收 ${counts.taken} 条`
    : `${counts.injects} in all, ${counts.delivered} played, ${counts.skipped} skipped; ${counts.taken} taken by the players`;
  const records = zh
    ? `处置 ${counts.responses} 次，报告 ${counts.reports} 份`
    : `${counts.responses} responses, ${counts.reports} reports`;
  const named = outcome.editions.flatMap(({ id, hash }) => {
    const name = titles.edition(id);
    return name ? [`${name[language]} ${hash.slice(0, 8)}`] : [];
  });
  const rows: readonly (readonly [OverviewLabel, string])[] = [
    ['run', outcome.run],
    ['scenario', scenario ? `${scenario.title[language]} (${scenario.id}, ${scenario.hash.slice(0, 8)})` : say.none],
    ['station', stationName[language]],
    ['team', outcome.team],
    ['wall', started ? span(started.wall, ended?.wall) : say.phases.ready],
    ['simulated', span(evaluation.from, evaluation.until)],
    ['phase', say.phases[outcome.phase]],
    ['injects', shown],
    ['records', records],
    ['editions', named.join(say.list)],
  ];
  return {
    kind: 'table',
    widths: [1, 4],
    head: say.heads.fact,
    rows: rows.map(([label, words]) => [say.labels[label], words]),
  };
}
