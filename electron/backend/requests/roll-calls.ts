import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { sheetOfCall, sheetOfPlan } from '../../../shared/duty/roll-call-sheet.ts';
import { emptyDutyDay, evolveDuty } from '../../../shared/duty/state.ts';
import type { Desk } from '../desk.ts';
import { fileStamp } from '../work/file-stamp.ts';
import type { Jobs } from '../work/jobs.ts';

/** Answers the requests about roll calls that are no acts. */
export function rollCallHandlers({ services, mode, library, duty }: Desk, jobs: Jobs) {
  return {
    async readRollCallRates({
      from,
      until,
    }: ParsedInput<'readRollCallRates'>): Promise<Result<RequestOutput<'readRollCallRates'>>> {
      const general = library.current().inForce.general?.plan;
      const shifts = general?.tier === 'general' ? general.shifts : undefined;
      return ok(await jobs.measureRollCalls(services.newId(), { from, until, shifts, mode }));
    },
    async exportRollCall({
      day,
      call: id,
    }: ParsedInput<'exportRollCall'>): Promise<Result<RequestOutput<'exportRollCall'>>> {
      const events = duty.events(day);
      const folded = events.reduce(evolveDuty, emptyDutyDay(day));
      const call = folded.rollCalls.find(({ opened }) => opened.rollCall === id);
      const plan = folded.plannedCalls?.find((one) => one.plan === id);
      const sheet = call ? sheetOfCall(call) : plan && sheetOfPlan(plan);
      if (!sheet)
        return refuse(
          'no-roll-call',
          `${day} 没有这次点名，请在点名记录里选那一天再导出`,
          `There is no such roll call on ${day}: choose its day in the record and export again`,
        );
      const name = `点名表-roll-call-${day}-${fileStamp(services.clock.now())}.xlsx`;
      return ok({ path: await jobs.writeSheets(services.newId(), name, [sheet]), name });
    },
  };
}
