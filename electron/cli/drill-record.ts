import { beijingIso } from '../../shared/base/instant.ts';
import { RUN_STREAM } from '../../shared/drill/run/events.ts';
import type { Skill } from '../../shared/drill/player/player.ts';
import type { Evaluation } from '../../shared/drill/score/evaluation-shape.ts';
import type { ScriptedRun } from '../backend/drill/scripted-run.ts';
import { CHECKPOINT_STREAM, readJournal } from '../backend/store/index.ts';

/** A scripted run that is over. */
export interface DrillRecord {
  readonly folder: string;
  readonly skill: Skill;
  readonly played: ScriptedRun;
  readonly evaluation: Evaluation;
}

/**
 * The whole run as JSON that is the same for the same seed, scenario and plans: the controller's log and the rows of the desk, each with the hash of the state it
 * came to. Machine times are left out, and with them the hashes of rows, which cover them.
 */
export function drillAsJson({ folder, skill, played, evaluation }: DrillRecord) {
  const rows = readJournal({ folder, name: 'drill' }, (journal) => journal.readFrom(1, Number.MAX_SAFE_INTEGER));
  const told = rows.map(({ stream, version, type, at, recordedAt, byPost, data, state }) => {
    const { wall: _, ...said } = JSON.parse(data) as Record<string, unknown>;
    return { stream, version, type, at, recordedAt, byPost, data: said, ...(state ? { state } : {}) };
  });
  const log = told.filter(({ stream }) => stream === RUN_STREAM);
  const { scenario, station, plans } = log[0]?.data ?? {};
  return {
    ...skill,
    scenario,
    station,
    plans,
    end: played.end,
    acts: played.acts,
    refusals: played.refusals,
    forgotten: played.forgotten,
    log,
    rows: told.filter(({ stream }) => stream !== RUN_STREAM && stream !== CHECKPOINT_STREAM),
    evaluation,
  };
}

const ENDS: Readonly<Record<ScriptedRun['end'], string>> = {
  closed: '演完，处置已归档。 Played to its end, every response closed.',
  stuck: '演完，但处置未能归档。 Played to its end, but a response could not be closed.',
  aborted: '中途停止。 Stopped on the way.',
};

const FINDINGS: Readonly<Record<Evaluation['objectives'][number]['finding'], string>> = {
  met: '✓ 做到 met',
  partly: '◐ 部分做到 partly',
  missed: '✗ 没做到 missed',
  'no-evidence': '– 没有证据 no evidence',
};

/** The same for people: how it ended, the objectives, how many expected acts were met, and the news that was not played. */
export function drillLines({ skill, played, evaluation }: DrillRecord): readonly string[] {
  const { from, until, objectives, expectations, injects } = evaluation;
  const count = (verdict: string) => expectations.filter((one) => one.verdict === verdict).length;
  return [
    `【演练】${ENDS[played.end]}`,
    `种子 seed ${skill.seed}  ${skill.pace}  ${beijingIso(from)} — ${beijingIso(until)}  ${played.acts} 个动作 acts  ${played.refusals.length} 次被拒 refusals`,
    ...objectives.map(
      ({ finding, title, reason }) => `  ${FINDINGS[finding]}  ${title.zh} / ${title.en}  ${reason.zh}`,
    ),
    `预期动作 expected acts: ${count('met')} 按时 in time, ${count('late')} 超时 late, ${count('missed')} 没有做 missed, ${count('unjudged')} 由评估员判断 for the observer`,
    ...injects
      .filter(({ delivered }) => !delivered)
      .map(
        ({ inject, content }) =>
          `  未投放（条件没有出现） not played, its condition did not come about: ${inject}  ${content.zh}`,
      ),
    ...played.forgotten.map((step) => `  故意漏做 left out on purpose: ${step}`),
  ];
}
