import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSource } from '../../../electron/backend/plan-source.ts';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { contentHash } from '../../../shared/base/content-hash.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import { regress } from '../../../shared/review/regression.ts';
import { block, lane, step, stepIn, type PlanFiles } from '../../support/plan-builder.ts';
import { fengtai, pureDesk, type PureDesk } from '../../support/pure-desk.ts';
import { commandOf, moves } from '../../support/random-walks.ts';
import { shipped, shippedSource } from '../../support/real-plans.ts';
import { done, smallDesk, smallEditions, start } from '../../support/small-desk.ts';

type Change = (files: PlanFiles) => void;
type Small = keyof ReturnType<typeof smallEditions>;

/** What is said when the plans of `change` are tried on what happened at a desk with those of `before`. */
function tried(
  run: (desk: PureDesk) => void,
  change: Change,
  options: { before?: Change; tries?: readonly Small[] } = {},
) {
  const { before, tries = ['surge'] } = options;
  const recorded = smallEditions(before);
  const desk = smallDesk(before);
  run(desk);
  const candidates = smallEditions((files) => {
    before?.(files);
    change(files);
  });
  const byHash = new Map(Object.values(recorded).map((one) => [one.hash, one]));
  const plans = planSource((hash) => byHash.get(hash));
  return regress(
    desk.events,
    plans,
    tries.map((name) => candidates[name]),
  );
}

const said = (report: ReturnType<typeof tried>) =>
  report.findings.map(({ kind, step: ref, message }) => [kind, ref, message.zh]);

const reading = (value: number) =>
  ({
    type: 'RecordFact',
    fact: 'surge/people',
    value,
    certainty: 'known',
    source: '清点',
    channel: 'hand',
  }) as const;

/** A response at level IV in which the gates were opened six minutes after it began. */
function gatesOpened(desk: PureDesk): void {
  desk.wait(20 * MINUTE);
  desk.must(start('IV'));
  desk.must({ type: 'CheckWatch', step: 'surge/look', note: '正常' });
  desk.wait(6 * MINUTE);
  desk.must(done('surge/open-gates'));
  desk.must(done('surge/water'));
}

const due = (files: PlanFiles, id: string) => {
  const found = stepIn(files.surge, id).due;
  if (!found) throw new Error(`${id} has no due`);
  return found;
};

describe('a record replayed with another edition', () => {
  it('says that a deadline would have been missed, with both times', () => {
    const report = tried(gatesOpened, (files) => {
      due(files, 'open-gates').within = '4 min';
    });
    expect(said(report)).toEqual([
      [
        'due',
        'surge/open-gates',
        '【中文（open-gates）】按新版 13:29 到期，比原来早 6 分钟；本次 13:31 才完成，会超时 2 分钟（原来没有超时）',
      ],
    ]);
    expect([report.steps - report.same, report.replaced.map((one) => one.plan)]).toEqual([1, ['surge']]);
    expect(report.headline.zh).toMatch(/^在 2023-07-30 中文（east）的处置中：【/);
  });

  it('opens what hangs on the deadline, and names what nobody did', () => {
    const report = tried(
      gatesOpened,
      (files) => {
        due(files, 'open-gates').within = '4 min';
      },
      {
        before({ surge }) {
          surge.blocks[0]?.lanes.push(lane('safety', step('force', { after: [{ missed: 'open-gates' }] })));
        },
      },
    );
    expect(report.findings.map((one) => [one.kind, one.step])).toEqual([
      ['due', 'surge/open-gates'],
      ['added', 'surge/force'],
    ]);
    expect(report.findings[1]?.message.zh).toBe('【中文（force）】按新版 13:29 会要求；本次没有人做');
  });

  it('says by the rule set when the first report would have been due, before anything else', () => {
    const report = tried(
      (desk) => {
        desk.wait(14 * MINUTE);
        desk.must({
          type: 'SendReport',
          kind: 'first',
          channel: 'phone',
          text: '首报',
          recipients: [{ unit: 'city-desk' }],
          unknowns: [],
          cites: [],
        });
      },
      ({ general }) => {
        general.reportRules.push({ ...general.reportRules[0]!, id: 'rules-next', firstPhone: '10 min' });
        general.reportRule = 'rules-next';
      },
      { tries: ['general'] },
    );
    expect(report.findings.map((one) => [one.kind, one.critical, one.message.en])).toEqual([
      [
        'due',
        true,
        '[first report by phone] due 13:15 in the new edition, 5 min earlier than on record; it went only at 13:19, 4 min too late (on record: in time)',
      ],
    ]);
  });

  it('holds every follow-up report against its own clock', () => {
    const report = tried(
      (desk) => {
        const send = (kind: 'first' | 'follow-up') =>
          desk.must({
            type: 'SendReport',
            kind,
            channel: 'phone',
            text: '报告',
            recipients: [{ unit: 'city-desk' }],
            unknowns: [],
            cites: [],
          });
        desk.must(start('IV'));
        send('first');
        for (const hours of [1, 3]) {
          desk.wait(hours * HOUR);
          send('follow-up');
        }
      },
      ({ general }) => {
        for (const rule of general.reportRules) rule.followUp.IV = '2 h';
      },
      { tries: ['general'] },
    );
    expect(report.findings.map((one) => one.message.zh)).toEqual([
      '【续报一】按新版 15:05 到期，比原来早 2 小时；本次 14:05 报出，不超时',
      '【续报二】按新版 16:05 到期，比原来早 2 小时；本次 17:05 才报出，会超时 1 小时',
    ]);
  });

  it('names a step that is gone, and counts an act for it as nothing', () => {
    const report = tried(gatesOpened, ({ surge }) => {
      const strand = surge.blocks[0]?.lanes[0];
      if (strand) strand.steps = strand.steps.filter((one) => one.id !== 'open-gates');
    });
    expect(said(report)).toContainEqual([
      'dropped',
      'surge/open-gates',
      '【中文（open-gates）】新版没有这一步；本次 13:31 已完成',
    ]);
    // What stood behind it in the lane would have been asked for at once.
    expect(said(report)).toContainEqual([
      'asked',
      'surge/hold',
      '【中文（hold）】按新版 13:25 就该办，比原来早 6 分钟',
    ]);
    expect(report.findings).toHaveLength(2);
  });

  it('lets an act count once its step opens, so that it is not said to be left undone', () => {
    const report = tried(
      (desk) => {
        gatesOpened(desk);
        desk.wait(10 * MINUTE);
        desk.must({ type: 'SetLevel', level: 'II', basis: 'test', authority: 'leader' });
        desk.must(done('surge/close-square'));
      },
      ({ surge }) => {
        // The gates move to the block of level II.
        const [first, more] = surge.blocks;
        const gates = stepIn(surge, 'open-gates');
        const strand = first?.lanes[0];
        if (strand) strand.steps = strand.steps.filter((one) => one !== gates);
        more?.lanes.push(lane('safety', { ...gates, due: undefined }));
      },
    );
    expect(said(report)).toContainEqual([
      'asked',
      'surge/open-gates',
      '【中文（open-gates）】按新版 13:41 才该办，比原来晚 16 分钟',
    ]);
    expect(report.findings.map((one) => one.kind)).not.toContain('added');
  });

  it('tells when a level would have been proposed: earlier, later, or never', () => {
    const run = (desk: PureDesk) => {
      gatesOpened(desk);
      for (const people of [50, 100, 200]) {
        desk.must(reading(people));
        desk.wait(10 * MINUTE);
      }
    };
    const at = (levels: Record<string, number>) => (files: PlanFiles) => {
      const rule = files.surge.levelRules?.[0];
      if (rule) rule.at = levels;
    };
    expect(said(tried(run, at({ IV: 50, III: 200 })))).toEqual([
      ['level', undefined, '达到Ⅳ级（蓝）的建议，按新版 13:31 就会出现，比原来早 10 分钟'],
    ]);
    expect(said(tried(run, at({ IV: 100, III: 5000 })))).toEqual([
      ['level', undefined, '达到Ⅲ级（黄）的建议，按新版不会出现（原来 13:51 出现）'],
    ]);
  });

  it('tells when another plan would have been called for', () => {
    const calling =
      (people: number): Change =>
      ({ surge }) => {
        surge.interrupts = [
          {
            id: 'wet',
            title: { zh: '人数过多', en: 'too many' },
            if: { fact: 'people', at: people },
            calls: 'flood',
            returns: { zh: '回到本预案', en: 'back here' },
            basis: 'a-times',
          },
        ];
      };
    const run = (desk: PureDesk) => {
      gatesOpened(desk);
      for (const people of [50, 90]) {
        desk.must(reading(people));
        desk.wait(10 * MINUTE);
      }
    };
    expect(said(tried(run, calling(40), { before: calling(80) }))).toEqual([
      ['call', undefined, '因“人数过多”启用另一专项预案的提示，按新版 13:31 就会出现，比原来早 10 分钟'],
    ]);
    expect(said(tried(run, calling(500), { before: calling(80) }))).toEqual([
      ['call', undefined, '因“人数过多”启用另一专项预案的提示，按新版不会出现（原来 13:41 出现）'],
    ]);
  });

  it('names an answer that does not exist any more', () => {
    const report = tried(
      (desk) => desk.must({ type: 'AnswerQuestion', step: 'surge/which', option: 'hall', basis: '现场' }),
      ({ surge }) => {
        stepIn(surge, 'which').options = ['square', 'platform'].map((id) => ({ id, title: { zh: id, en: id } }));
      },
      {
        before({ surge }) {
          const options = ['square', 'hall'].map((id) => ({ id, title: { zh: `在${id}`, en: id } }));
          surge.blocks.push(
            block('where', { stage: 'verify' }, lane('care', step('which', { kind: 'question', options }))),
          );
        },
      },
    );
    expect(said(report)).toEqual([
      ['answer', 'surge/which', expect.stringContaining('“在hall”在新版里已没有这个选项')],
    ]);
  });

  it('follows a shared measure to the plan that carries it, and takes it as done there', () => {
    const shared = (files: PlanFiles) => {
      stepIn(files.surge, 'water').shared = 'water-out';
      files.general.blocks[2]?.lanes.push(lane('care', step('water-too', { shared: 'water-out' })));
    };
    const report = tried(
      gatesOpened,
      ({ general }) => {
        // The general plan asks for the measure in the handling itself, and comes before the special plan there.
        const moved = general.blocks[2]?.lanes.pop();
        if (moved) general.blocks[1]?.lanes.push(moved);
      },
      { before: shared, tries: ['general'] },
    );
    expect(said(report)).toEqual([
      [
        'carried',
        'general/water-too',
        '【中文（water-too）】同一项措施按新版在《中文（Plan base）》办理，原来在《中文（Plan surge）》办理',
      ],
    ]);
  });

  it('lays a station candidate over the special plans', () => {
    const report = tried(
      gatesOpened,
      ({ east }) => {
        const set = { due: { within: '3 min', from: 'open' as const, basis: 'a-times' } };
        east.overlays = [{ plan: 'surge', step: 'open-gates', set, why: { zh: '站前窄', en: 'narrow' } }];
      },
      { tries: ['east'] },
    );
    expect(report.findings.map((one) => [one.kind, one.step])).toEqual([['due', 'surge/open-gates']]);
  });

  it('says plainly when the record did not use the plan', () => {
    const report = tried(gatesOpened, () => {}, { tries: ['flood'] });
    expect([report.replaced, report.findings]).toEqual([[], []]);
    expect(report.headline.zh).toBe('在 2023-07-30 中文（east）的处置中，没有用到这个预案，无从比较');
  });
});

describe('random walks over the shipped plans, replayed', () => {
  const recorded = { source: shippedSource, edition: editionOf };
  const inUse = ['general', 'station-beijing-fengtai', 'stranding', 'flood', 'surge'];
  const walked = (walk: Parameters<typeof commandOf>[1][]): PureDesk => {
    const desk = pureDesk(shipped.inForce, shippedSource);
    desk.must(fengtai);
    for (const move of walk) {
      desk.wait(move.wait);
      desk.notePassed();
      desk.act(commandOf(desk, move));
    }
    return desk;
  };
  const candidates = inUse.map((id): PlanEdition => {
    const edition = [...shipped.byHash.values()].find((one) => one.plan.id === id);
    if (!edition) throw new Error(`No plan ${id} is shipped`);
    // The same words under another name: compiled anew, as a candidate is.
    return { ...edition, hash: contentHash(`${edition.text}# again\n`) };
  });

  it('find nothing in editions that say the same', () => {
    fc.assert(
      fc.property(moves, (walk) => {
        const report = regress(walked(walk).events, recorded, candidates);
        expect(report.findings.map((one) => one.message.en)).toEqual([]);
        expect(report.same).toBe(report.steps);
      }),
      { numRuns: 30 },
    );
  });

  it('find nothing but the one deadline that was shortened, where nothing waits for its being missed', () => {
    const texts = [...shipped.byHash.values()].map((one) => one.text).join('\n');
    const alone = stepsOf(generalEdition()).flatMap(({ id, due: own, shared }) =>
      own && own.within !== 'rule-set' && !shared && !new RegExp(`missed: (general/)?${id}\\b`).test(texts) ? [id] : [],
    );
    expect(alone.length).toBeGreaterThan(20);
    let found = 0;
    fc.assert(
      fc.property(moves, fc.constantFrom(...alone), (walk, id) => {
        const report = regress(walked(walk).events, recorded, [withShorterDue(id)]);
        expect(report.findings.filter((one) => one.step !== `general/${id}`).map((one) => one.message.en)).toEqual([]);
        found += report.findings.length;
      }),
      { numRuns: 30 },
    );
    expect(found).toBeGreaterThan(0);
  });

  function editionOf(hash: string): PlanEdition {
    const edition = shipped.byHash.get(hash);
    if (!edition) throw new Error(`No edition ${hash}`);
    return edition;
  }

  function generalEdition(): PlanEdition {
    const edition = shipped.inForce.general;
    if (!edition) throw new Error('No general plan');
    return edition;
  }

  function withShorterDue(id: string): PlanEdition {
    const edition = structuredClone(generalEdition());
    const found = stepsOf(edition).find((one) => one.id === id);
    if (!found?.due) throw new Error(`${id} has no due`);
    found.due.within = '1 min';
    return { ...edition, hash: contentHash(`${edition.hash} ${id}`) };
  }
});

const stepsOf = ({ plan }: PlanEdition) => plan.blocks.flatMap((one) => one.lanes.flatMap(({ steps }) => steps));
