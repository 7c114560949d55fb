import { text, type Text } from '../../../base/text.ts';
import type { ResponseEvent } from '../../../response/events.ts';
import { isOfKind } from '../../../response/log-kinds.ts';
import type { Response } from '../../../response/state.ts';
import { postTitle, unitTitle } from '../../names.ts';

/** Who did, decided or said what a line tells, when somebody else typed it; undefined when it was the person of the line. */
export function typedFor(response: Response, event: ResponseEvent): Text | undefined {
  switch (event.type) {
    case 'LevelSet':
    case 'ThresholdDeclined':
      return event.data.authority === event.byPost ? undefined : postTitle(response, event.data.authority);
    case 'TrainDecided':
      return said(event.data.authority);
    case 'OrderAdvanced': {
      const { phase, other } = event.data;
      return phase === 'issued' || !other ? undefined : ofUnit(response, other.unit, other.who);
    }
    case 'ReportAcknowledged':
      return ofUnit(response, event.data.unit, event.data.takenBy);
    case 'MessageApproved':
    case 'MessageRefused':
      return ofUnit(response, event.data.unit, event.data.by);
    case 'MessageReleased':
      return unitTitle(response, event.data.unit);
    case 'MessageReached':
      return said(event.data.reached.source);
    case 'LegCounted':
      return said(event.data.source);
    case 'FactRecorded':
      return event.data.channel === 'hand' ? said(event.data.source) : undefined;
    case 'LogWritten':
      return isOfKind(event.data.tags, 'paper') ? text('纸面记录', 'the paper log') : undefined;
    default:
      return undefined;
  }
}

const said = (who: string): Text => text(who, who);

function ofUnit(response: Response, unit: string, who: string): Text {
  const title = unitTitle(response, unit);
  return text(`${title.zh} ${who}`, `${title.en}, ${who}`);
}
