import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../electron/backend/work/read-sheet.ts';
import { writeSheets } from '../../../electron/backend/work/write-sheet.ts';
import { cellAddress, type Sheet, type SheetCell } from '../../../shared/base/sheet.ts';
import { DETAILS, INJECTS, SHEETS, type InjectColumn } from '../../../shared/drill/msel/columns.ts';
import { conditionIn, conditionLine, expectationIn, expectationLine } from '../../../shared/drill/msel/lines.ts';
import { readMselSheets, type MselGround } from '../../../shared/drill/msel/read-msel.ts';
import { mselLabels } from '../../../shared/drill/msel/words.ts';
import { mselSheets } from '../../../shared/drill/msel/write-msel.ts';
import { parseScenario } from '../../../shared/drill/parse-scenario.ts';
import type { Scenario } from '../../../shared/drill/scenario-schema.ts';
import type { When } from '../../../shared/drill/schema-conditions.ts';
import type { Expectation } from '../../../shared/drill/schema-expectations.ts';
import { randomFrom } from '../../../shared/base/random.ts';
import { shipped } from '../../support/real-plans.ts';
import { resourcesFolder } from '../../support/real-plans-folder.ts';
import { plansInForce, scenario, scenarioText, type ScenarioSource } from '../../support/scenario-builder.ts';

const shippedPlans = [...shipped.byHash.values()].map(({ plan }) => plan);
const folder = join(resourcesFolder, 'scenarios');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

function scenarioIn(text: string, plans = plansInForce()): Scenario {
  const { edition, findings } = parseScenario(text, 'test.yaml', plans);
  if (!edition) throw new Error(JSON.stringify(findings));
  return edition.scenario;
}

const small = (change: (source: ScenarioSource) => void = () => {}) => {
  const source = scenario();
  change(source);
  return scenarioIn(scenarioText(source));
};

const ground: MselGround = { name: '情况表.xlsx', plans: plansInForce(), hazards: new Set(['rainstorm']) };

/** A workbook as a program would hand it on, without the way through a file. */
function sheetsOf(one: Scenario, plans = plansInForce()): Sheet[] {
  const drafts = mselSheets(one, mselLabels(plans));
  if (!drafts.ok) throw new Error(drafts.refusal.message.en);
  return drafts.value.map(({ name, rows }) => ({
    name,
    merged: [],
    hiddenColumns: [],
    hiddenRows: [],
    isHidden: false,
    rows: rows.map((cells, row) =>
      cells.map(({ value }, column): SheetCell | undefined => {
        const text = String(value ?? '');
        return text === '' ? undefined : { address: cellAddress(row, column), text };
      }),
    ),
  }));
}

/** Where a column stands: among the injects, or among their details. */
function placeOf(key: InjectColumn): { readonly name: string; readonly column: number } {
  const column = INJECTS.findIndex((one) => one.key === key);
  if (column >= 0) return { name: SHEETS.injects, column };
  return { name: SHEETS.details, column: DETAILS.findIndex((one) => one.key === key) };
}

/** The workbook with one cell about an inject otherwise. `row` counts injects from 0; a title and the heads stand above them. */
function edited(
  sheets: readonly Sheet[],
  row: number,
  key: InjectColumn,
  cell: Partial<SheetCell> | undefined,
): Sheet[] {
  const { name, column } = placeOf(key);
  const address = cellAddress(row + 2, column);
  const change = (cells: Sheet['rows'][number], at: number) =>
    at === row + 2 ? cells.with(column, cell && { address, ...cell }) : cells;
  return sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: sheet.rows.map(change) } : sheet));
}

describe('a scenario as an MSEL workbook', () => {
  it.each(files)('%s comes back from its file as it was', async (file) => {
    const before = scenarioIn(readFileSync(join(folder, file), 'utf8'), shippedPlans);
    const drafts = mselSheets(before, mselLabels(shippedPlans));
    if (!drafts.ok) throw new Error(drafts.refusal.message.en);
    const sheets = await readSheets('x.xlsx', await writeSheets(drafts.value));
    if (!sheets.ok) throw new Error(sheets.refusal.message.en);
    const { text = '', findings } = readMselSheets(sheets.value, { name: 'x.xlsx', plans: shippedPlans });
    expect(findings).toEqual([]);
    expect(scenarioIn(text, shippedPlans)).toEqual(before);
  });

  it('carries everything that the format has', () => {
    const words = (en: string) => ({ zh: `中文（${en}）`, en });
    const before = small((source) => {
      source.minutes = 30;
      Object.assign(source.objectives[0] ?? {}, {
        item: 'warning-report',
        criteria: [words('says the place'), words('says the time')],
      });
      source.injects.push({
        id: '03',
        manual: true,
        from: 'metro',
        to: 'duty-officer',
        channel: 'seen',
        content: { zh: '第一行\n第二行', en: 'first line\nsecond line' },
        place: words('bridge'),
        attachments: [{ title: words('list'), text: words('a, b; "c"\nd') }],
        warning: {
          hazard: 'rainstorm',
          colour: 'red',
          areas: ['110106'],
          expires: { date: '2026-07-02', time: '08:00' },
        },
        arrivals: { station: 'east', date: '2026-07-01', table: '车次,到达时间\nK1,12:30' },
        expect: [
          { plan: 'surge', within: '20 min' },
          { zh: '两行\n的话', en: 'words in\ntwo lines' },
        ],
        hint: words('=not a formula'),
        assumed: true,
      });
      source.injects.push({ ...bareCall('04'), when: { not: 'first-report', by: '15 min', since: '01' } });
    });
    const { text = '', findings } = readMselSheets(sheetsOf(before), ground);
    expect(findings).toEqual([]);
    expect(scenarioIn(text)).toEqual(before);
  });

  it('is refused where a text is longer than a cell can be', () => {
    const drafts = mselSheets(
      small((source) => Object.assign(source.injects[0] ?? {}, { content: { zh: '长'.repeat(32_768), en: 'long' } })),
      mselLabels([]),
    );
    expect(drafts.ok ? '' : drafts.refusal.message.en).toContain('Cell G3 of sheet “情况表MSEL”');
  });
});

const bareCall = (id: string) =>
  ({
    id,
    from: 'metro',
    to: 'duty-officer',
    channel: 'phone',
    content: { zh: '来电', en: 'a call' },
    assumed: true,
  }) as const;

describe('what a person has edited', () => {
  it('is taken: words, time, channel, a unit by its name, what is expected, what it waits for', () => {
    let sheets = sheetsOf(small());
    sheets = edited(sheets, 0, 'zh', { text: '改过的话' });
    sheets = edited(sheets, 0, 'time', { date: '2026-07-01', clock: '12:20' });
    sheets = edited(sheets, 0, 'offset', undefined);
    sheets = edited(sheets, 0, 'channel', { text: 'radio' });
    sheets = edited(sheets, 0, 'from', { text: '中文（metro）' });
    sheets = edited(sheets, 0, 'expect', { text: '首报，15 min 内\ngeneral/check' });
    sheets = edited(sheets, 1, 'trigger', { text: '完成 general/check，5 min 后' });
    sheets = edited(sheets, 1, 'time', undefined);
    sheets = edited(sheets, 1, 'offset', undefined);
    sheets = edited(sheets, 1, 'drillOffset', undefined);
    const { text = '', findings } = readMselSheets(sheets, ground);
    expect(findings).toEqual([]);
    const [first, second] = scenarioIn(text).injects;
    expect(first).toMatchObject({
      content: { zh: '改过的话', en: 'K1 stands' },
      at: { time: '12:05' },
      heard: { date: '2026-07-01', time: '12:20' },
      channel: 'radio',
      from: 'metro',
      expect: [{ report: 'first', within: '15 min' }, 'general/check'],
    });
    expect(second?.when).toEqual({ done: 'general/check', after: '5 min' });
    expect(second?.heard).toBeUndefined();
  });

  it('is counted from the start where only T+ is written', () => {
    let sheets = edited(sheetsOf(small()), 0, 'time', undefined);
    sheets = edited(sheets, 0, 'offset', { text: 'T+00:25' });
    expect(scenarioIn(readMselSheets(sheets, ground).text ?? '').injects[0]?.heard).toEqual({
      date: '2026-07-01',
      time: '12:25',
    });
  });

  it('makes injects of a plain table of others, on the basis of a scenario', () => {
    const head = ['序号', '时间', '来自', '发往', '方式', '情况内容', 'Content', '预期行动'];
    const line = [
      '09',
      '2026-07-01 13:00',
      'metro',
      'duty-officer',
      '电话',
      '二号线停运',
      'Line 2 stands',
      'general/check',
    ];
    const rows = [head, line].map((cells, row) =>
      cells.map((text, column) => ({ address: cellAddress(row, column), text })),
    );
    const sheet: Sheet = { name: 'Sheet1', rows, merged: [], hiddenColumns: [], hiddenRows: [], isHidden: false };
    const bare = readMselSheets([sheet], ground);
    expect(bare.findings.map(({ rule }) => rule)).toEqual(['sheet-missing', 'sheet-missing', 'sheet-missing']);
    const like = small((source) => {
      source.injects = [
        { ...bareCall('09'), manual: true },
        { ...bareCall('10'), manual: true, source: ['S1', 'S2'] },
      ];
      source.moments = [];
    });
    const { text = '', findings } = readMselSheets([sheet], { ...ground, like });
    expect(findings.map(({ rule }) => rule)).toEqual(['two-triggers', 'source-unused']);
    expect(scenarioIn(text).injects).toMatchObject([
      { id: '09', content: { zh: '二号线停运' }, expect: ['general/check'], assumed: true },
    ]);
  });
});

describe('what is wrong in a workbook', () => {
  it.each<[string, number, InjectColumn, Partial<SheetCell> | undefined, string, string]>([
    ['a formula', 0, 'zh', { hasFormula: true }, 'formula', 'G3（内容）'],
    ['a time that is none', 0, 'time', { text: '下午一点' }, 'time', 'C3（模拟时间）'],
    ['a channel that is none', 0, 'channel', { text: '传真' }, 'channel', 'F3（渠道）'],
    ['a condition that is none', 1, 'trigger', { text: '等雨停' }, 'trigger', 'K4（触发条件）'],
    ['words in one language', 0, 'expect', { text: '先报告' }, 'expectation', 'I3（期望行动）'],
    ['an unknown step', 0, 'expect', { text: 'general/dance' }, 'unknown-step', 'I3（期望行动）'],
    ['an unknown post', 0, 'to', { text: 'captain' }, 'unknown-post', 'E3（接收）'],
    ['an unknown source', 0, 'source', { text: 'S1、S9' }, 'unknown-source', 'M3（依据来源）'],
    ['the Chinese left out', 0, 'zh', undefined, 'schema', 'G3（内容）'],
    ['data that are none', 0, 'facts', { text: '人数 90' }, 'data', 'J3（要素）'],
    ['an assumption of what is none', 0, 'assumed', { text: '大概' }, 'assumed', 'L3（事实/假定）'],
  ])('%s is named by its cell', (_, row, key, cell, rule, place) => {
    const { findings } = readMselSheets(edited(sheetsOf(small()), row, key, cell), ground);
    const named = findings.filter((finding) => finding.rule === rule);
    expect(named).toHaveLength(1);
    expect(named[0]?.message.zh).toContain(`工作表“${placeOf(key).name}” ${place}：`);
    expect(named[0]).toMatchObject({ file: '情况表.xlsx', line: row + 3, severity: 'error' });
  });

  it('is a doubt where T+ and the simulated time disagree: the latter is taken', () => {
    const { findings } = readMselSheets(edited(sheetsOf(small()), 0, 'offset', { text: 'T+01:00' }), ground);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['time-disagrees', 'doubt']]);
  });

  it('is a doubt where details belong to no inject', () => {
    const { text = '', findings } = readMselSheets(edited(sheetsOf(small()), 1, 'id', { text: '07' }), ground);
    expect(findings.map(({ rule }) => rule)).toEqual(['detail-unread', 'offset-missing']);
    expect(scenarioIn(text).injects[1]).toMatchObject({ id: '07', facts: [] });
  });

  it('is found whatever stands in the cells, and nothing throws', () => {
    const random = randomFrom(9009);
    const place = (from: number) => Math.floor(random() * from);
    const cells: readonly Partial<SheetCell>[] = [
      { text: '{"__proto__": {"a: b": [null, "\\u0000"]}}' },
      { text: '[1, 2]' },
      { text: '，、；｜' },
      { number: 1e300 },
      { date: '2026-13-45' },
      { hasFormula: true },
      { text: '自起 内未见 ' },
      { text: '-'.repeat(2000) },
    ];
    for (let round = 0; round < 60; round += 1) {
      const sheets = sheetsOf(small()).map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, r) =>
          row.map((cell, c) =>
            r > 1 && random() < 0.1 ? { address: cellAddress(r, c), ...cells[place(cells.length)] } : cell,
          ),
        ),
      }));
      const { text = '', findings } = readMselSheets(sheets, ground);
      const again = parseScenario(text, 'test.yaml', ground.plans);
      expect(findings.some(({ severity }) => severity === 'error') || again.edition !== undefined).toBe(true);
    }
  });

  it('is said of a workbook without a table, and of one with too many injects', () => {
    expect(readMselSheets([], ground).findings.map(({ rule }) => rule)).toEqual(['no-table']);
    const sheets = sheetsOf(small()).map((sheet) => {
      const [title = [], head = [], row = []] = sheet.rows;
      return sheet.name === SHEETS.injects
        ? { ...sheet, rows: [title, head, ...Array.from({ length: 10_000 }, () => row)] }
        : sheet;
    });
    const { text, findings } = readMselSheets(sheets, ground);
    expect([text, findings.at(-1)?.rule]).toEqual([undefined, 'too-many-injects']);
  });
});

describe('a line of a table', () => {
  const CONDITIONS: readonly When[] = [
    { not: 'first-report', by: '15 min', since: 'awareness' },
    { not: 'general/check', by: '1 h', since: '09' },
    { not: 'awareness', by: '5 min', since: 'start' },
    { done: 'general/check' },
    { done: 'general/start-q', answer: 'not-yet', after: '5 min' },
    { level: 'II', after: '2 h' },
    { plan: 'flood' },
    { inject: '09', after: '10 min' },
  ];
  it.each(CONDITIONS.map((when) => [conditionLine(when), when] as const))('%s says what it waits for', (line, when) => {
    expect(conditionIn(line)).toEqual(when);
    expect(line).toMatch(/\p{Script=Han}/u);
  });

  const EXPECTATIONS: readonly Expectation[] = [
    'general/check',
    { zh: '先核实', en: 'checks first' },
    { step: 'general/check', within: '10 min' },
    { report: 'follow-up' },
    { plan: 'flood', within: '1 h' },
    { level: 'I' },
    { fact: 'flood/rain', within: '5 min' },
    { rollCall: true, within: '15 min' },
    { link: 'station/link-railway' },
    { zh: '含｜的话', en: 'words with a bar ｜' },
  ];
  it.each(EXPECTATIONS.map((one) => [expectationLine(one), one] as const))('%s says what is expected', (line, one) => {
    expect(expectationIn(line)).toEqual(one);
    expect(line).not.toContain('\n');
  });
});
