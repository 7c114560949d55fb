import { request } from '../../../client/request.ts';
import { say, sayWhy } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';

/** Has the backend write a call of a day as a spreadsheet, and says where it lies. */
export async function exportCall(day: string, call: string): Promise<void> {
  const answer = await request('exportRollCall', { day, call });
  if (answer.kind === 'done') say('info', inBoth('calls.sheet.exported', { path: answer.value.path }));
  else sayWhy(answer, () => void exportCall(day, call));
}
