import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { MAX_FINDINGS } from '../../../shared/contract/roster.ts';
import { listedNames } from '../../../shared/directory/state.ts';
import { countDays, MOST_DAYS } from '../../../shared/roster/slots.ts';
import { rosterOf, seatsBetween } from '../../../shared/roster/state.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import type { Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { mayNotAct } from './may-act.ts';
import type { Jobs } from '../work/jobs.ts';

interface Given {
  readonly actOf: (input: ParsedInput<'rosterAct'>) => Act;
  readonly jobs: Jobs;
}

/** Answers the requests about the roster. */
export function rosterHandlers(desk: Desk, { actOf, jobs }: Given) {
  const { directory, rosters, services, store } = desk;
  return {
    readRoster({ from, to }: ParsedInput<'readRoster'>): Result<RequestOutput<'readRoster'>> {
      const roster = rosters.current();
      return ok({ version: roster.version, from, to, seats: seatsBetween(roster, from, to) });
    },
    rosterAct(input: ParsedInput<'rosterAct'>): Result<RequestOutput<'rosterAct'>> {
      const refused = mayNotAct(desk, input.as);
      if (refused) return earlierAnswer(store, input.commandId) ?? refused;
      const done = rosters.act(input.command, actOf(input));
      if (!done.ok) return done;
      desk.written(done.value);
      return ok({ events: done.value });
    },
    async readRosterSheet(input: ParsedInput<'readRosterSheet'>): Promise<Result<RequestOutput<'readRosterSheet'>>> {
      const frame = rosters.frame();
      if (!frame.ok) return frame;
      const bytes = Buffer.from(input.content, 'base64');
      const task = {
        name: input.name,
        bytes,
        frame: frame.value,
        roster: rosters.current(),
        year: input.year,
        people: listedNames(directory.current()),
      };
      const read = await jobs.readRoster(input.job, task);
      if (!read.ok) return read;
      const { findings } = read.value;
      const errors = findings.filter(({ severity }) => severity === 'error');
      const doubts = findings.filter(({ severity }) => severity === 'doubt');
      return ok({
        ...read.value,
        findings: [...errors, ...doubts].slice(0, MAX_FINDINGS),
        errors: errors.length,
        doubts: doubts.length,
      });
    },
    async exportRoster({ from, to }: ParsedInput<'exportRoster'>): Promise<Result<RequestOutput<'exportRoster'>>> {
      const frame = rosters.frame();
      if (!frame.ok) return frame;
      if (from > to)
        return refuse('days-crossed', '起始日期晚于结束日期，请核对', 'The first day lies after the last: check them');
      const days = countDays(from, to);
      if (days > MOST_DAYS) {
        return refuse(
          'too-many-days',
          `一次最多导出 ${MOST_DAYS} 天，请缩短日期范围`,
          `At most ${MOST_DAYS} days are exported at once: choose fewer`,
        );
      }
      const { version } = rosters.current();
      const roster = rosterOf(version, seatsBetween(rosters.current(), from, to));
      const task = { frame: frame.value, roster, from, to, now: services.clock.now() };
      return ok({ ...(await jobs.writeRoster(services.newId(), task)), days });
    },
  };
}
