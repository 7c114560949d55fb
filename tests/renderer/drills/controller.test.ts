import { describe, expect, it } from 'vitest';
import {
  addedInject,
  freeId,
  type TypedInject,
} from '../../../renderer/screens/drills/control/dialogs/added-inject.ts';
import { movedBy } from '../../../renderer/screens/drills/control/injects/list-keys.ts';
import { injectLines, nextLine } from '../../../renderer/screens/drills/control/model/inject-lines.ts';
import { SPEEDS, speedBeside } from '../../../renderer/screens/drills/control/model/speeds.ts';
import { evolveNews, EMPTY_NEWS } from '../../../shared/drill/run/news-state.ts';
import { foldRun } from '../../../shared/drill/run/evolve.ts';
import { floodRun } from '../../support/flood-run.ts';

const typed: TypedInject = {
  from: 'railway-bureau',
  to: 'duty-officer',
  channel: 'phone',
  zh: ' K396次车上有人发热 ',
  en: '',
  hint: '',
  facts: [{ fact: 'stranding/people-on-board', about: 'K396', value: '976' }],
};

describe('an inject that the controller adds', () => {
  it('is invented as a whole and waits for the controller, unless it has a time', () => {
    expect(addedInject('x1', typed)).toMatchObject({
      manual: true,
      assumed: true,
      content: { zh: 'K396次车上有人发热', en: 'K396次车上有人发热' },
      facts: [{ fact: 'stranding/people-on-board', about: 'K396', value: 976, certainty: 'known' }],
    });
    const timed = addedInject('x1', typed, { date: '2023-07-30', clock: '14:00' });
    expect(timed.heard).toEqual({ date: '2023-07-30', time: '14:00' });
    expect(timed.manual).toBeUndefined();
  });

  it('takes the first free id', () => {
    expect(freeId(new Set(['01', 'x1', 'x3']))).toBe('x2');
  });
});

describe('the list of injects', () => {
  const record = floodRun().record();
  const run = foldRun(record.run);
  if (!run) throw new Error('no run');
  const news = record.news.reduce(evolveNews, EMPTY_NEWS);
  const lines = injectLines(run, record.scenario, { responses: [], news });
  const lineOf = (id: string) => lines.find(({ inject }) => inject.id === id);

  it('says of each what was done with it and whether the players took it', () => {
    expect(lines).toHaveLength(52);
    expect(lineOf('a1')).toMatchObject({ state: 'delivered', news: { taken: { person: '控制员甲' } } });
    expect(lineOf('10')).toMatchObject({ state: 'delivered' });
    expect(lineOf('10')?.news?.taken).toBeUndefined();
    expect(lineOf('47')).toMatchObject({ state: 'waiting', record: undefined, news: undefined });
  });

  it('gives as next the earliest that waits, and passes over what is held', () => {
    const first = nextLine(lines);
    const held = lines.map((line) => (line === first?.line ? { ...line, state: 'held' as const } : line));
    const second = nextLine(held);
    expect(second?.line.inject.id).not.toBe(first?.line.inject.id);
    expect(second?.at).toBeGreaterThanOrEqual(first?.at ?? Infinity);
    expect(nextLine([])).toBeUndefined();
  });

  it('is moved through by keys without leaving its ends', () => {
    expect([movedBy('ArrowUp', 0, 3), movedBy('End', 0, 3), movedBy('PageDown', 1, 3)]).toEqual([0, 2, 2]);
    expect(movedBy('a', 0, 3)).toBeUndefined();
  });
});

describe('the speed of a run', () => {
  it('goes up and down through the steps, also from between two, and stops at the ends', () => {
    expect([speedBeside(1, 'faster'), speedBeside(7, 'faster'), speedBeside(7, 'slower')]).toEqual([2, 10, 5]);
    expect([speedBeside(SPEEDS[0], 'slower'), speedBeside(120, 'faster')]).toEqual([1, 120]);
  });
});
