import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE } from '../../shared/base/instant.ts';
import { instantOf } from '../../shared/drill/inject.ts';
import { parseScenario } from '../../shared/drill/parse-scenario.ts';
import { AWARE_AT, fengtai } from './pure-desk.ts';
import { playedRun, type PlayedRun, type PlayedScenario } from './played-run.ts';
import { shipped } from './real-plans.ts';
import { resourcesFolder } from './real-plans-folder.ts';
import { done } from './small-desk.ts';

const editions = [...shipped.byHash.values()];

/** 23·7 as it ships. */
function floodScenario(): PlayedScenario {
  const text = readFileSync(join(resourcesFolder, 'scenarios/23-7.yaml'), 'utf8');
  const { edition, findings } = parseScenario(
    text,
    '23-7.yaml',
    editions.map(({ plan }) => plan),
  );
  if (!edition) throw new Error(JSON.stringify(findings));
  return edition;
}

/** The first hours of 30 July 2023 on the shipped plans: awareness at 13:05, the first report by phone eight minutes later, in writing too late. */
export function floodRun(): PlayedRun {
  const scenario = floodScenario();
  const run = playedRun({ scenario, editions, station: 'beijing-fengtai', team: '丰台值班一组' });
  const { desk } = run;
  const at = (minutes: number, act: () => void) => {
    desk.wait(AWARE_AT + minutes * MINUTE - desk.now);
    desk.notePassed();
    act();
  };
  run.control('RunStarted', {});
  const early = scenario.scenario.injects.filter(
    ({ heard, id }) => heard && id !== 'a1' && instantOf(heard) < AWARE_AT,
  );
  for (const { id, to, heard } of early) if (heard) run.deliver(id, to, instantOf(heard));
  run.deliver('a1', 'duty-officer', AWARE_AT);
  at(0, () => desk.must(fengtai));
  at(1, () => run.take('a1'));
  at(1, () => desk.must(done('general/call-log')));
  at(4, () => run.deliver('09'));
  at(6, () => run.take('09'));
  at(8, () => {
    desk.must({
      type: 'SendReport',
      kind: 'first',
      channel: 'phone',
      text: '首报：三列车停在门头沟',
      recipients: [{ unit: 'emergency-bureau' }],
      unknowns: [],
      cites: [],
    });
  });
  at(12, () => run.deliver('10'));
  at(45, () =>
    desk.must({
      type: 'SendReport',
      kind: 'first',
      channel: 'written',
      text: '首报（书面）：三列车停在门头沟',
      recipients: [{ unit: 'emergency-bureau' }],
      unknowns: [],
      cites: [],
    }),
  );
  at(50, () =>
    run.control('ObjectiveJudged', { objective: 'first-report', rating: 'good', words: '先报后核，报清未知' }),
  );
  at(51, () => run.control('ObjectiveJudged', { objective: 'families', rating: 'not-seen', words: '没有演到' }));
  at(52, () =>
    run.control('ObservationNoted', { words: '两个人数写在同一张车卡上，没有取平均', about: { inject: '09' } }),
  );
  at(60, () => run.control('RunEnded', { reason: '第一段演完' }));
  return run;
}
