import { text, type Text } from '../../../base/text.ts';
import type { CorrectiveEvent } from '../../../corrective/events.ts';
import { correctiveSentence } from '../../../corrective/sentence.ts';
import type { ActionState } from '../../../corrective/state.ts';
import { responseStream } from '../../../response/events.ts';
import type { StreamReader } from '../ground.ts';

/** Reads the corrective actions: what each line made of its action, and the response whose line the action came from. */
export function correctiveReader(): StreamReader {
  const states = new Map<string, Text>();
  const responses = new Map<string, string>();
  return {
    read(journalEvent) {
      const event = journalEvent as CorrectiveEvent;
      const { id } = event.data;
      if (event.type === 'ActionOpened' && event.data.origin.stream.startsWith(responseStream(''))) {
        responses.set(id, event.data.origin.stream.slice(responseStream('').length));
      }
      const from = states.get(id) ?? NOT_OPENED;
      const to = stateAfter(event) ?? from;
      states.set(id, to);
      const response = responses.get(id);
      return { words: correctiveSentence(event), from, to, ...(response === undefined ? {} : { response }) };
    },
  };
}

function stateAfter({ type, data }: CorrectiveEvent): Text | undefined {
  switch (type) {
    case 'ActionOpened':
    case 'ActionReopened':
      return STATES.open;
    case 'ActionFixed':
      return STATES.fixed;
    case 'ActionTried':
      return data.outcome === 'passed' ? STATES.passed : STATES.open;
    case 'ActionClosed':
      return STATES.closed;
    case 'ActionDropped':
      return STATES.dropped;
    case 'ActionChanged':
      return undefined;
  }
}

const NOT_OPENED = text('未提出', 'not opened');

const STATES: Readonly<Record<ActionState, Text>> = {
  open: text('待整改', 'to be put right'),
  fixed: text('已整改，待演练检验', 'put right, not tried yet'),
  passed: text('检验通过，待销号', 'passed, to be closed'),
  closed: text('已销号', 'closed'),
  dropped: text('不再整改', 'dropped'),
};
