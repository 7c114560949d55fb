import type { Instant } from '../../base/instant.ts';
import { text } from '../../base/text.ts';
import type { DutyEvent, DutyShapes } from '../../duty/events.ts';
import type { RollCallState } from '../../duty/roll-call.ts';
import { lineOf, type Case, type Verdict } from './case.ts';

/** Roll calls of a run, party by party, and calls of the city. */

const VERDICT_OF: Readonly<Record<RollCallState, Verdict>> = {
  answered: 'met',
  late: 'late',
  'not-answered': 'missed',
  'equipment-fault': 'missed',
  excused: 'not-asked',
};

/** The parties of every call that was opened from `from` on; of a party entered more than once the last entry counts. */
export function rollCallCases(events: readonly DutyEvent[], from: Instant): readonly Case[] {
  const cases = new Map<string, Case>();
  for (const event of events) {
    if (event.recordedAt < from) continue;
    if (event.type === 'RollCallOpened') {
      const { rollCall, targets } = event.data;
      for (const { id, title } of targets) {
        const key = `${rollCall}:${id}`;
        cases.set(key, { key, about: title, verdict: 'pending', lines: [lineOf(event)] });
      }
    } else if (event.type === 'RollCallAnswered') {
      const { rollCall, target, state, note } = event.data;
      const held = cases.get(`${rollCall}:${target}`);
      if (!held) continue;
      const why = state === 'equipment-fault' ? FAULT : note === undefined ? undefined : text(note, note);
      const opened = held.lines.slice(0, 1);
      const { key, about } = held;
      cases.set(key, {
        key,
        about,
        verdict: VERDICT_OF[state],
        ...(why ? { why } : {}),
        lines: [...opened, lineOf(event)],
      });
    }
  }
  return [...cases.values()];
}

const FAULT = text('设备故障', 'Equipment fault');

const OF_CITY: Readonly<Record<DutyShapes['CityCallAnswered']['outcome'], Verdict>> = {
  answered: 'met',
  late: 'late',
  'not-answered': 'missed',
};

export function cityCallCases(events: readonly DutyEvent[], from: Instant): readonly Case[] {
  return events.flatMap((event): Case[] => {
    if (event.type !== 'CityCallAnswered' || event.recordedAt < from) return [];
    const { asked, outcome } = event.data;
    return [
      { key: `city:${event.commandId}`, about: text(asked, asked), verdict: OF_CITY[outcome], lines: [lineOf(event)] },
    ];
  });
}
