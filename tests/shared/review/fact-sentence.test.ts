import { describe, expect, it } from 'vitest';
import type { ResponseCommand } from '../../../shared/response/commands.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { smallDesk } from '../../support/small-desk.ts';

/** `aboard` is kept for each train and goes stale after 30 minutes; `aboard-total` totals it. */
const desk = () =>
  smallDesk((files) => {
    const rest = { type: 'number' as const, staleAfter: '30 min', sources: ['railway' as const], basis: 'a-times' };
    files.surge.facts?.push(
      { id: 'aboard', title: { zh: '旅客人数', en: 'Passengers aboard' }, per: 'train', ...rest },
      { id: 'aboard-total', title: { zh: '旅客合计', en: 'All passengers' }, derive: { total: 'aboard' }, ...rest },
    );
  });

const aboard = (about: string, value: number | undefined): ResponseCommand => ({
  type: 'RecordFact',
  fact: 'surge/aboard',
  about,
  ...(value === undefined ? {} : { value }),
  certainty: value === undefined ? 'unknown' : 'known',
  source: '路局',
  channel: 'hand',
});

const factLines = (on: ReturnType<typeof desk>) =>
  on.events.filter((event) => event.type === 'FactRecorded').map((event) => sentence(on.response, event));

describe('the log of facts', () => {
  it('tells what was typed, imported and worked out apart, and from what it was worked out', () => {
    const on = desk();
    on.must(aboard('K396', 976));
    on.must({
      type: 'ImportFacts',
      source: '客运调度',
      readings: [
        { fact: 'surge/aboard', about: 'K1178', value: { low: 800, high: 820 }, at: on.now, certainty: 'estimated' },
      ],
    });
    expect(factLines(on)).toEqual([
      {
        zh: '情况（手录）：旅客人数（K396） 976。来源：路局',
        en: 'Fact (by hand): Passengers aboard (K396) 976. Source: 路局',
      },
      {
        zh: '情况（导入）：旅客人数（K1178） 约800–820。来源：客运调度',
        en: 'Fact (imported): Passengers aboard (K1178) about 800–820. Source: 客运调度',
      },
      {
        zh: '情况（推算）：旅客合计 约1776–1796。由“旅客人数”（K396、K1178）推算',
        en: 'Fact (worked out): All passengers about 1776–1796. From "Passengers aboard"',
      },
    ]);
  });

  it('says why a figure that was worked out is unknown now', () => {
    const on = desk();
    on.must(aboard('K396', 976));
    on.must(aboard('K1178', 800));
    on.must(aboard('K396', undefined));
    expect(factLines(on).at(-1)).toEqual({
      zh: '情况（推算）：旅客合计 不明。由“旅客人数”（K396、K1178）推算；其中有不明或已过时的数',
      en: 'Fact (worked out): All passengers unknown. From "Passengers aboard"; some of it is unknown or stale',
    });
  });

  it('journals a derived fact in the same act, with the lines it stands on', () => {
    const on = desk();
    on.must(aboard('K396', 976));
    on.must(aboard('K1178', 800));
    const [first, second, derived] = on.events.filter((event) => event.type === 'FactRecorded');
    expect(derived?.commandId).toBe(second?.commandId);
    expect(derived?.data).toMatchObject({ value: 1776, channel: 'derived', from: [first?.version, second?.version] });
    expect(on.refold()).toEqual(on.response);
  });
});
