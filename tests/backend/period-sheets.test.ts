import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellDraft, SheetDraft } from '../../shared/base/sheet.ts';
import { fromBeijing, HOUR } from '../../shared/base/instant.ts';
import type { FlowCommand } from '../../shared/flow/commands.ts';
import { strFromU8, unzipSync } from 'fflate';
import { periodFile } from '../../electron/backend/period/period-file.ts';
import { gatherPeriod } from '../../electron/backend/period/sheet-source.ts';
import { writePeriodFile } from '../../electron/backend/work/write-period-file.ts';
import { emptyDirectory } from '../../shared/directory/state.ts';
import { cli } from '../support/cli.ts';
import { deskFolder, openDesk, OFFICER, refusalOf, type DeskBackend } from '../support/desk-backend.ts';
import { docxParagraphs } from '../support/docx-words.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { SHIPPED_GROUND } from '../support/flow.ts';
import { BUSY_DAY, pushedTable } from '../support/forecast-checks.ts';
import { convert, libreOffice } from '../support/libreoffice.ts';
import { shipped } from '../support/real-plans.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';

const DAY = '2026-10-08';
const at = (clock: string, day = DAY) => {
  const found = fromBeijing(day, clock);
  if (found === undefined) throw new Error(`no time ${clock}`);
  return found;
};

async function openHoliday(): Promise<DeskBackend> {
  const desk = openDesk({ resourcesFolder, clock: fakeClock(at('14:00')) });
  await desk.signOn();
  return desk;
}

const push = (desk: DeskBackend, command: FlowCommand) =>
  desk.ask('flowAct', { commandId: desk.newId(), as: OFFICER, command });

/** 6,000 people come to Fengtai in the two hours before the last metro, 3,000 in the hour after. */
const lateArrivals: FlowCommand = {
  type: 'PushArrivals',
  day: DAY,
  source: { way: 'paste', from: '客运调度' },
  tables: [
    {
      station: 'beijing-fengtai',
      shape: 'hourly',
      rows: [
        { from: at('21:00'), until: at('22:00'), people: 3000 },
        { from: at('22:00'), until: at('23:00'), people: 3000 },
        { from: at('23:00'), until: at('23:00') + HOUR, people: 3000 },
      ],
    },
  ],
};

const period = {
  name: '中秋国庆',
  from: DAY,
  until: DAY,
  stations: ['beijing-fengtai', 'beijing'],
  slots: [],
  language: 'zh' as const,
};

const cells = (sheet: SheetDraft | undefined) =>
  (sheet?.rows ?? []).map((row) => row.map(({ value = '' }: CellDraft) => String(value)));
const rowOf = (sheet: SheetDraft | undefined, slot: string) => cells(sheet).find((row) => row[1]?.startsWith(slot));

describe('the sheets of a key period', () => {
  it('give a sheet for each station and a row for each slot, with what is known and what is not', async () => {
    const desk = await openHoliday();
    await push(desk, lateArrivals);
    const { sheets } = await desk.ask('readPeriodSheets', period);
    expect(sheets.map(({ name }) => name)).toEqual(['丰台站', '北京站']);
    const [fengtai, beijing] = sheets as readonly SheetDraft[];
    expect(rowOf(fengtai, '晚间')?.slice(1, 6)).toEqual([
      '晚间（17:00–23:00）',
      '6,000',
      expect.stringMatching(/^已知合计 [\d,]+；地铁 [\d,]+；不明、不计入：公交、出租车、网约车$/),
      expect.stringMatching(/^无缺口，余 [\d,]+$/),
      expect.stringMatching(/^\d+ 分钟$/),
    ]);
    // Nobody told of the morning: that is not the same as nobody comes.
    expect(rowOf(fengtai, '早间')?.slice(4, 7)).toEqual(['—', '—', '—']);
    const night = rowOf(fengtai, '夜间');
    expect(night?.[2]).toBe('3,000');
    expect(night?.[4]).toMatch(/^至多 [\d,]+$/);
    expect(night?.[5]).toBe('当日走不完');
    expect(night?.[8]).toMatch(/运力协调岗向.*：地铁延时.*（大客流“.*延时.*”）/);
    const all = cells(fengtai).flat().join('\n');
    expect(all).toContain('中秋国庆 一站一策（一时段一策）');
    expect(all).toContain('客运调度（粘贴表格，3 个时段）');
    expect(all).toMatch(/预案版次：.*丰台站 2026 试行版（样本） [0-9a-f]{12}/);
    expect(all).toContain('草稿');
    expect(all).toContain('所用预案含样本版');
    expect(all).toMatch(/堵点.*：两层之间扶梯/);
    expect(all).toMatch(/号码待补/);
    expect(cells(beijing).flat().join('\n')).toContain(`${DAY}：没有推送，不作预测；请向国铁北京局要逐列到达表`);
  });

  it('name the daily tasks of the key posture in the slot in which they are due', async () => {
    const desk = await openHoliday();
    const { sheets } = await desk.ask('readPeriodSheets', { ...period, slots: ['morning'] });
    const rows = cells((sheets as readonly SheetDraft[])[0]).filter((row) => row[1]?.includes('（04:00'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[9]).toContain('08:30 交接班核对');
    expect(rows[0]?.[9]).not.toContain('20:30');
  });

  it('count a measure once it is decided, and say so', async () => {
    const desk = await openHoliday();
    await push(desk, lateArrivals);
    const before = rowOf((await desk.ask('readPeriodSheets', period)).sheets[0] as SheetDraft, '夜间');
    await push(desk, {
      type: 'AcceptMeasure',
      day: DAY,
      station: 'beijing-fengtai',
      trial: 'surge/metro-plus-60',
      reason: '末班后还有3000人',
    });
    const sheet = (await desk.ask('readPeriodSheets', period)).sheets[0] as SheetDraft;
    expect(cells(sheet).flat().join('\n')).toContain('已定措施，已计入：地铁延时60分钟');
    expect(rowOf(sheet, '夜间')?.[3]).not.toBe(before?.[3]);
    expect(rowOf(sheet, '夜间')?.[7]).toContain('地铁 00:00');
  });

  it('speak English from the same figures', async () => {
    const desk = await openHoliday();
    await push(desk, lateArrivals);
    const { sheets } = await desk.ask('readPeriodSheets', { ...period, language: 'en' });
    const words = cells(sheets[0] as SheetDraft)
      .flat()
      .join('\n');
    expect(words).toContain('not counted: ');
    expect(words).toMatch(/not all leave this day/);
  });

  it('refuse days the wrong way round, too many days, and a station that no plan names', async () => {
    const desk = await openHoliday();
    const ask = (change: object) => desk.backend.handle('readPeriodSheets', { ...period, ...change });
    expect(refusalOf(await ask({ until: '2026-10-07' }))).toBe('days-crossed');
    expect(refusalOf(await ask({ until: '2027-10-08' }))).toBe('too-many-days');
    expect(refusalOf(await ask({ stations: ['tianjin'] }))).toBe('no-station-plan');
  });

  it('are written as a Word file in the official layout, marked as a draft', async () => {
    const desk = await openHoliday();
    await push(desk, lateArrivals);
    const { path, name } = await desk.ask('exportPeriod', { ...period, form: 'docx' });
    expect(name).toMatch(/^一站一策-中秋国庆-2026-10-08-2026-10-08-.*\.docx$/);
    const paragraphs = docxParagraphs(readFileSync(path)).join('');
    expect(paragraphs).toContain('【草稿】中秋国庆重点站区一站一策、一时段一策');
    expect(paragraphs).toContain('2026-10-08 夜间（23:00–次日04:00）');
    expect(paragraphs).toMatch(/建议措施：运力协调岗向/);
  });

  it.skipIf(libreOffice() === undefined)('are opened by LibreOffice, as table and as document', async () => {
    const desk = await openHoliday();
    await push(desk, lateArrivals);
    const out = deskFolder();
    const xlsx = await desk.ask('exportPeriod', { ...period, form: 'xlsx' });
    const csv = readFileSync(convert(xlsx.path, 'csv', out), 'utf8');
    expect(csv).toContain('北京丰台站 中秋国庆 一站一策（一时段一策）');
    expect(csv).toContain('晚间（17:00–23:00）');
    const docx = await desk.ask('exportPeriod', { ...period, form: 'docx' });
    expect(readFileSync(convert(docx.path, 'txt', out), 'utf8')).toContain('预计到达（人）：6,000');
  });

  it.skipIf(libreOffice() === undefined)(
    'are whole for all seven stations on a peak night, as a drill too',
    async () => {
      const stations = SHIPPED_GROUND.stations.map(({ station }) => station.id);
      const given = gatherPeriod(
        {
          editions: [...shipped.byHash.values()],
          flow: (day) => pushedTable('busy-night-sample.csv', day).flow,
          directory: emptyDirectory,
          mode: 'drill',
          now: at('14:00', BUSY_DAY),
        },
        { ...period, name: '=五一', from: BUSY_DAY, until: BUSY_DAY, stations },
      );
      if (!given.ok) throw new Error(given.refusal.code);
      const out = deskFolder();
      const written = await writePeriodFile(out, periodFile(given.value, 'xlsx'));
      expect(written).toContain('演练-一站一策-五一');
      const parts = Object.entries(unzipSync(readFileSync(written))).filter(([name]) =>
        /worksheets\/[^/]+\.xml$/.test(name),
      );
      expect(parts).toHaveLength(7);
      // A word that begins with = stays a word.
      for (const [, part] of parts) expect(strFromU8(part)).not.toContain('<f>');
      expect(readFileSync(convert(written, 'csv', out), 'utf8')).toContain('【演练】');
      const docx = await writePeriodFile(out, periodFile(given.value, 'docx'));
      const text = readFileSync(convert(docx, 'txt', out), 'utf8');
      for (const { station } of SHIPPED_GROUND.stations) expect(text).toContain(station.name.zh);
      expect(text).toContain('【演练】【草稿】');
      expect(text.match(/夜间（23:00–次日04:00）/g)).toHaveLength(7);
      expect(text.match(/不明、不计入：/g)?.length).toBeGreaterThanOrEqual(7);
      expect(text).not.toMatch(/undefined|NaN|Infinity/);
    },
  );

  it('come from the command line too, from the journal of a desk', async () => {
    const desk = await openHoliday();
    await push(desk, lateArrivals);
    desk.close();
    const out = join(desk.folder, 'sheets');
    const base = ['--data', desk.folder, 'flow', 'sheets', '--day', DAY, '--out', out];
    const ran = cli(...base, '--station', 'beijing-fengtai', '--json');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(readFileSync(ran.json<{ path: string }>().path).subarray(0, 2).toString()).toBe('PK');
    const wrong = cli(...base, '--station', 'tianjin');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('没有“tianjin”的分预案在用');
  });
});
