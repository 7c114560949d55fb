import { defined } from '../../../shared/base/defined.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { instantOf } from '../../../shared/drill/inject.ts';
import { parseScenario } from '../../../shared/drill/parse-scenario.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import { arrivalsOf, warningOf, type IntakeGround } from './inject-intake.ts';
import type { RunToMake } from './make-run.ts';
import type { ReadScenario, ScenarioGround } from './scenarios.ts';

export interface ScenarioRun {
  readonly run: string;
  readonly title: string | undefined;
  readonly team: string;
  /** Only for a scenario of any station. */
  readonly station: string | undefined;
  readonly pace: 'as-happened' | 'shortened' | undefined;
}

/** A run of a scenario, with these plans. What cannot be played as it stands is refused with the first place that has to be mended. */
export function runOfScenario(
  { entry, text }: ReadScenario,
  { run, title, team, station, pace }: ScenarioRun,
  plans: readonly PlanEdition[],
  ground: IntakeGround & Pick<ScenarioGround, 'hazards'>,
): Result<RunToMake> {
  const { edition, findings } = parseScenario(text, entry.file, ground.plans, ground.hazards);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [error] = errors;
  if (!edition || error) {
    const place = `${entry.file}:${error?.line ?? 1}`;
    return refuse(
      'scenario-not-sound',
      `脚本有 ${errors.length} 处错误，不能开演练（${place}：${error?.message.zh ?? ''}）。请先改好`,
      `The scenario has ${errors.length} errors and cannot be run (${place}: ${error?.message.en ?? ''}). Mend it first`,
    );
  }
  const { scenario, hash } = edition;
  const at = scenario.anyStation ? (station ?? scenario.station) : scenario.station;
  if (!plans.some(({ plan }) => plan.tier === 'station' && plan.station.id === at)) {
    return refuse(
      'no-station-plan',
      `没有“${at}”的分预案在用；请另选站区`,
      `No station plan of "${at}" is in force: choose another station`,
    );
  }
  const startAt = instantOf(scenario.start);
  for (const inject of scenario.injects) {
    const warning = warningOf(inject, { run, now: startAt }, ground);
    if (!warning.ok) return warning;
    const arrivals = arrivalsOf(inject, ground);
    if (!arrivals.ok) return arrivals;
  }
  const created = defined({
    run,
    title: title ?? scenario.title.zh,
    team,
    scenario: { id: scenario.id, hash, title: scenario.title },
    startAt,
    station: at,
    pace,
  });
  return ok({ created, plans, texts: [{ hash, text: edition.text }] });
}
