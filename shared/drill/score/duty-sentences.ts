import type { Text } from '../../base/text.ts';
import { callSentence } from '../../duty/call-sentence.ts';
import type { DutyEvent } from '../../duty/events.ts';
import { lineOf } from './case.ts';
import type { DutyLine } from './evaluation-shape.ts';

/** The lines of the duty days that cases rest on, in words: roll calls, party by party, and calls of the city. */
export function dutySentences(events: readonly DutyEvent[], from: number): readonly DutyLine[] {
  const parties = new Map<string, Text>();
  return events.flatMap((event): DutyLine[] => {
    if (event.type === 'RollCallOpened') {
      for (const { id, title } of event.data.targets) parties.set(`${event.data.rollCall}:${id}`, title);
    }
    const words = event.recordedAt < from ? undefined : wordsOf(event, parties);
    return words ? [{ line: lineOf(event), at: event.at, words }] : [];
  });
}

function wordsOf(event: DutyEvent, parties: ReadonlyMap<string, Text>): Text | undefined {
  switch (event.type) {
    case 'RollCallOpened':
    case 'CityCallAnswered':
      return callSentence(event, undefined);
    case 'RollCallAnswered':
      return callSentence(event, parties.get(`${event.data.rollCall}:${event.data.target}`));
    default:
      return undefined;
  }
}
