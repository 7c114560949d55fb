import { ok, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { mayNotAct } from '../requests/may-act.ts';

/** Answers the requests about corrective actions. */
export function correctiveHandlers(desk: Desk, actOf: (input: ParsedInput<'correctiveAct'>) => Act) {
  return {
    readCorrective: (): Result<RequestOutput<'readCorrective'>> => ok({ events: [...desk.corrective.events()] }),
    correctiveAct(input: ParsedInput<'correctiveAct'>): Result<RequestOutput<'correctiveAct'>> {
      const refused = mayNotAct(desk, input.as);
      if (refused) return earlierAnswer(desk.store, input.commandId) ?? refused;
      const done = desk.corrective.act(input.command, actOf(input));
      if (!done.ok) return done;
      desk.written(done.value);
      return ok({ events: [...done.value] });
    },
  };
}
