import { dutyStream, type DutyEvent } from '../../../../shared/duty/events.ts';
import { request } from '../../../client/request.ts';
import { openCorrective, sayWhy } from '../../../state/index.ts';

/** Opens a corrective action from the line that says a party missed a call: its answer, or the end of the call where there is none. */
export async function raiseMissed(day: string, rollCall: string, target: string, words: string): Promise<void> {
  const answer = await request('readDutyDay', { day });
  if (answer.kind !== 'done') return sayWhy(answer);
  const lines = (answer.value.events as readonly DutyEvent[]).filter(
    ({ type, data }) =>
      (type === 'RollCallAnswered' && data.rollCall === rollCall && data.target === target) ||
      (type === 'RollCallClosed' && data.rollCall === rollCall),
  );
  const line = lines.findLast(({ type }) => type === 'RollCallAnswered') ?? lines.at(-1);
  if (!line) return;
  const { version, at } = line;
  openCorrective({ origin: { mode: 'live', stream: dutyStream(day), version, at, words } });
}
