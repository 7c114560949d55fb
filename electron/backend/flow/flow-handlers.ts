import { ok, type Result } from '../../../shared/base/result.ts';
import { MAX_ARRIVAL_FINDINGS } from '../../../shared/contract/flow.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { mayNotAct } from '../requests/may-act.ts';
import type { Jobs } from '../work/jobs.ts';

interface Given {
  readonly actOf: (input: ParsedInput<'flowAct'>) => Act;
  readonly jobs: Jobs;
}

/** Answers the requests about arrivals and ways onward. */
export function flowHandlers(desk: Desk, { actOf, jobs }: Given) {
  const { flow, store } = desk;
  return {
    readFlow: ({ day }: ParsedInput<'readFlow'>): Result<RequestOutput<'readFlow'>> =>
      ok({ events: [...flow.events(day)] }),
    async checkArrivals(input: ParsedInput<'checkArrivals'>): Promise<Result<RequestOutput<'checkArrivals'>>> {
      const { job, day, station, given } = input;
      const task = {
        day,
        ...(station === undefined ? {} : { station }),
        stations: flow.ground().stations,
        given: 'text' in given ? given : { name: given.name, bytes: Buffer.from(given.content, 'base64') },
      };
      const read = await jobs.readArrivals(job, task);
      if (!read.ok) return read;
      const { findings } = read.value;
      const errors = findings.filter(({ severity }) => severity === 'error');
      const doubts = findings.filter(({ severity }) => severity === 'doubt');
      return ok({
        ...read.value,
        findings: [...errors, ...doubts].slice(0, MAX_ARRIVAL_FINDINGS),
        errors: errors.length,
        doubts: doubts.length,
      });
    },
    flowAct(input: ParsedInput<'flowAct'>): Result<RequestOutput<'flowAct'>> {
      const refused = mayNotAct(desk, input.as);
      if (refused) return earlierAnswer(store, input.commandId) ?? refused;
      const done = flow.act(input.command, actOf(input));
      if (!done.ok) return done;
      desk.written(done.value);
      return ok({ events: [...done.value] });
    },
  };
}
