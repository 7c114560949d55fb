import { closeDialog, go, type RankedAlarm } from '../../state/index.ts';
import { goToDue } from '../go-to-due.ts';

/** Where the act is done that an alarm asks for. */
export function goToAlarm(alarm: RankedAlarm): void {
  closeDialog('alarms');
  if (alarm.kind === 'clock') go('settings');
  else if (alarm.kind === 'missed' && alarm.due) goToDue(alarm.due);
  else go('response', { id: alarm.response.id, at: 'threshold' });
}
