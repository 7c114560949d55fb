import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskFolder, openDesk, OFFICER } from '../support/desk-backend.ts';
import { cli } from '../support/cli.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { slotAt } from '../support/roster.ts';
import { sheetData, xlsx, type XmlCell } from '../support/xlsx.ts';

const DAY = '2030-11-04';

function file(rows: readonly (readonly XmlCell[])[]): string {
  const path = join(deskFolder(), '排班.xlsx');
  writeFileSync(path, xlsx(sheetData([['日期', '班次', '岗位', '席位', '姓名'], ...rows])));
  return path;
}

describe('roster show', () => {
  it('prints every seat with its person, substitutions and open seats too', async () => {
    const desk = openDesk({ resourcesFolder });
    await desk.signOn();
    const slot = slotAt(DAY, 'day', 'duty-leader');
    const act = (command: unknown) =>
      desk.backend.handle('rosterAct', { commandId: desk.newId(), as: OFFICER, command });
    await act({ type: 'SetSlot', slot, person: '带班领导甲' });
    await act({ type: 'Substitute', slot, to: '带班领导乙', reason: '发热', approvedBy: 'duty-leader' });
    desk.close();
    const shown = cli('--data', desk.folder, 'roster', 'show', '--from', DAY, '--to', DAY);
    expect(shown.code).toBe(0);
    expect(shown.out.split('\n').slice(0, 2)).toEqual([
      `${DAY} 白班 带班领导  带班领导乙（替带班领导甲）`,
      `${DAY} 白班 值班员1  空缺 open`,
    ]);
    const asJson = cli('--data', desk.folder, 'roster', 'show', '--from', DAY, '--to', DAY, '--json');
    expect(asJson.json<{ seats: unknown[] }>().seats).toMatchObject([{ person: '带班领导乙', source: 'hand' }]);
    expect(cli('--data', desk.folder, 'roster', 'show', '--from', '2030-02-30', '--to', DAY).code).toBe(2);
    const ages = cli('--data', desk.folder, 'roster', 'show', '--from', '1000-01-01', '--to', '9999-12-31');
    expect([ages.code, ages.err]).toEqual([2, expect.stringContaining('一次最多 400 天')]);
  });
});

describe('roster import --check', () => {
  it('names what is wrong by sheet and cell, and fails', () => {
    const checked = cli('roster', 'import', file([['2030-02-30', '白班', '值班员', 1, '甲']]), '--check');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('错误 error  排班 A2：日历里没有“2030-02-30”这一天，请改正');
  });

  it('passes a file with doubts only, with the year that is given', () => {
    const path = file([['11月4日', '白班', '带班领导', 1, '甲']]);
    const checked = cli('roster', 'import', path, '--check', '--year', '2030', '--json');
    expect(checked.code).toBe(0);
    expect(checked.json<{ slots: unknown[] }>().slots).toEqual([
      { ...slotAt(DAY, 'day', 'duty-leader'), person: '甲' },
    ]);
    expect(cli('roster', 'import', path, '--check').code).toBe(1);
  });

  it('says so when the file is not there, is no spreadsheet, or is not to be checked only', () => {
    for (const path of [join(deskFolder(), 'none.xlsx'), deskFolder()]) {
      const none = cli('roster', 'import', path, '--check');
      expect([none.code, none.err]).toEqual([2, expect.stringContaining(`没有文件 ${path}`)]);
    }
    const text = join(deskFolder(), 'text.xlsx');
    writeFileSync(text, '日期');
    const refused = cli('roster', 'import', text, '--check');
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('不是 Excel 表格')]);
    expect(cli('roster', 'import', text).code).toBe(2);
  });
});
