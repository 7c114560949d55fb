import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { LEVELS } from '../../../shared/plan/vocabulary.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import { whatIfRecord, type WhatIfChange, type WhatIfReport } from '../../../shared/review/what-if.ts';
import { busyJournal } from '../../support/busy-journal.ts';
import { stepIn } from '../../support/plan-builder.ts';
import type { PureDesk } from '../../support/pure-desk.ts';
import { randomFrom } from '../../../shared/base/random.ts';
import { shipped } from '../../support/real-plans.ts';
import { done, smallDesk, smallEditions, start } from '../../support/small-desk.ts';

const editions = smallEditions();
const quick = smallEditions((files) => {
  files.surge.edition = 'second edition';
  const due = stepIn(files.surge, 'open-gates').due;
  if (due) due.within = '4 min';
});

/** A response at level IV, twenty minutes after the call; its gates were opened six minutes later. */
function gatesOpened(): PureDesk {
  const desk = smallDesk();
  desk.wait(20 * MINUTE);
  desk.notePassed();
  desk.must(start('IV'));
  desk.must({ type: 'CheckWatch', step: 'surge/look', note: '正常' });
  desk.wait(6 * MINUTE);
  desk.notePassed();
  desk.must(done('surge/open-gates'));
  desk.wait(MINUTE);
  desk.must({ type: 'WriteLog', text: '人数回落', tags: [] });
  return desk;
}

const recordOf = (desk: PureDesk, plans: readonly PlanEdition[] = Object.values(editions)) => ({
  response: desk.response.id,
  events: desk.events,
  plans,
});

function tried(desk: PureDesk, version: number, change: WhatIfChange): WhatIfReport {
  const result = whatIfRecord(recordOf(desk), version, change);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

const versionOf = (desk: PureDesk, type: string) => desk.events.find((event) => event.type === type)?.version ?? 0;
const rowOf = ({ dues }: WhatIfReport, key: string) => dues.find((row) => row.key === key);

describe('what if', () => {
  it('another edition had been taken over: its deadline stands beside that of the record', () => {
    const desk = gatesOpened();
    const at = versionOf(desk, 'WatchChecked');
    const report = tried(desk, at, { kind: 'plan', plan: 'surge', edition: quick.surge });
    const row = rowOf(report, 'step:surge/open-gates');
    expect([row?.differs, row?.was?.state, row?.now?.state]).toEqual([true, 'met', 'late']);
    expect((row?.was?.dueAt ?? 0) - (row?.now?.dueAt ?? 0)).toBe(6 * MINUTE);
    expect(row?.now?.doneAt).toBe(row?.was?.doneAt);
    expect(report.dues[0]?.differs).toBe(true);
    expect(report.notCarried).toEqual([]);
  });

  it('the level had been set earlier: its steps are asked for earlier, and the record’s own decision is not taken twice', () => {
    const desk = gatesOpened();
    const report = tried(desk, 1, { kind: 'level', to: 'IV' });
    const row = rowOf(report, 'step:surge/open-gates');
    expect(row?.now?.from).toBe(desk.events[0]?.recordedAt);
    expect((row?.was?.from ?? 0) - (row?.now?.from ?? 0)).toBe(20 * MINUTE);
    expect(report.notCarried.map(({ version }) => desk.events[version - 1]?.type)).toEqual([
      'QuestionAnswered',
      'StageEntered',
      'LevelSet',
    ]);
    expect(report.words.filter(({ kind }) => kind === 'level').map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('假如之后'),
      expect.stringContaining('记录中'),
    ]);
  });

  it('a question had been answered otherwise: what hung on the answer is told', () => {
    const desk = smallDesk();
    desk.wait(MINUTE);
    desk.must(done('general/check'));
    desk.must({ type: 'AnswerQuestion', step: 'general/start-q', option: 'not-yet', basis: '尚未达到' });
    desk.wait(MINUTE);
    desk.must({ type: 'WriteLog', text: '继续观察', tags: [] });
    const at = versionOf(desk, 'StepEnded');
    const report = tried(desk, at, { kind: 'answer', step: 'general/start-q', option: 'start' });
    expect(report.notCarried.map(({ message }) => message.zh)).toEqual([expect.stringContaining('not-yet')]);
    expect(report.at).toBe(desk.events[at - 1]?.recordedAt);
  });

  it('refuses what the desk would have refused, in its words', () => {
    const desk = gatesOpened();
    const refusal = (change: WhatIfChange, version = 2) => {
      const result = whatIfRecord(recordOf(desk), version, change);
      return result.ok ? undefined : result.refusal.code;
    };
    expect(refusal({ kind: 'answer', step: 'surge/open-gates', option: 'yes' })).toBeDefined();
    expect(refusal({ kind: 'plan', plan: 'surge', edition: editions.surge })).toBe('same-edition');
    expect(refusal({ kind: 'plan', plan: 'flood', edition: editions.flood })).toBe('no-such-plan');
    expect(refusal({ kind: 'level', to: 'IV' }, 0)).toBe('no-such-place');
  });

  it('says nothing of what was over before, and leaves the record as it was, wherever it departs', () => {
    const { desk } = busyJournal({ events: 160, random: randomFrom(3), longestWait: 3 * MINUTE });
    const plans = [...shipped.byHash.values()];
    const before = JSON.stringify(desk.events);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 160 }), fc.constantFrom(...LEVELS), (version, to) => {
        const result = whatIfRecord(recordOf(desk, plans), version, { kind: 'level', to });
        if (!result.ok) return;
        const { at, dues, words } = result.value;
        for (const { was, now } of dues) {
          expect([was, now].some((side) => side !== undefined)).toBe(true);
          for (const side of [was, now])
            if (side?.doneAt !== undefined && was && now && was.doneAt !== now.doneAt)
              expect(side.doneAt).toBeGreaterThanOrEqual(at);
        }
        expect(words.every((word) => word.at >= (desk.events[0]?.at ?? 0))).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(JSON.stringify(desk.events)).toBe(before);
  });
});
