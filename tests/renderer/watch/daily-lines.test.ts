import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import { dailyTasksOf, dutyPlansOf, itemKey } from '../../../shared/duty/daily.ts';
import type { EndedTask } from '../../../shared/duty/state.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { groupLines, linesOf, overdue } from '../../../renderer/screens/watch/daily/daily-lines.ts';
import { addDaily } from '../../support/daily-plans.ts';
import { planFiles, planText } from '../../support/plan-builder.ts';

const DAY = '2026-03-05';
const at = (clock: string) => fromBeijing(DAY, clock) ?? 0;

const files = planFiles();
addDaily(files);
const items = dailyTasksOf(
  dutyPlansOf(
    [files.general, files.east, files.west].flatMap((plan) => parsePlan(planText(plan), 'a.yaml').edition?.plan ?? []),
  ),
  { day: DAY },
);
const ended = (clock: string): EndedTask => ({
  end: 'done',
  at: at(clock),
  recordedAt: at(clock),
  by: '值班员甲',
  post: 'duty-officer',
});
const lines = (tasks: Record<string, EndedTask> = {}) => linesOf(items, tasks);
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

describe("the day's tasks on the screen", () => {
  it('have one line for all station areas, not one for each', () => {
    expect(lines().map(({ id, items: of }) => [id, of.length])).toEqual([
      ['general/handover 08:30', 1],
      ['east/walk 10:00', 1],
      ['general/handover 20:30', 1],
      ['general/last-trip 21:30', 2],
    ]);
  });

  it('move up an hour before their time, and count as overdue from their time on', () => {
    const all = lines();
    expect(ids(groupLines(all, at('08:59')).up)).toEqual(['general/handover 08:30']);
    expect(ids(groupLines(all, at('09:00')).up)).toEqual(['general/handover 08:30', 'east/walk 10:00']);
    expect([at('08:29'), at('08:30'), at('21:30')].map((now) => overdue(all, now))).toEqual([0, 1, 4]);
  });

  it('stand above for the station areas that are lacking, and below for those that are done', () => {
    const key = itemKey('general/last-trip', 'west', '21:30');
    const groups = groupLines(lines({ [key]: ended('21:00') }), at('21:00'));
    expect(groups.up.at(-1)?.open.map(({ station }) => station)).toEqual(['east']);
    expect(ids(groups.ended)).toEqual(['general/last-trip 21:30']);
  });

  it('leave the list of what is to do once all have ended; the newest entry comes first', () => {
    const groups = groupLines(
      lines({
        [itemKey('general/handover', undefined, '08:30')]: ended('11:00'),
        [itemKey('east/walk', 'east', '10:00')]: ended('10:30'),
      }),
      at('11:00'),
    );
    expect([ids(groups.up), ids(groups.coming)]).toEqual([[], ['general/handover 20:30', 'general/last-trip 21:30']]);
    expect(ids(groups.ended)).toEqual(['general/handover 08:30', 'east/walk 10:00']);
  });
});
