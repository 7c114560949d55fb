import { describe, expect, it } from 'vitest';
import { drillFileName, drillSheets } from '../../../shared/base/drill-sheets.ts';
import type { SheetDraft } from '../../../shared/base/sheet.ts';

const sheet: SheetDraft = {
  name: '月表',
  rows: [
    [
      { value: '日期', look: 'head' },
      { value: '姓名', look: 'head' },
    ],
    [{ value: '07-30' }, { value: '值班员甲' }],
  ],
  widths: [12, 14],
  frozenRows: 1,
  frozenColumns: 0,
};

describe('sheets of a drill', () => {
  it('say so in the tab and in a first row that stays in view, and keep the rest as it was', () => {
    const [made] = drillSheets([sheet]);
    expect(made?.name).toBe('演练-月表');
    expect(made?.rows[0]).toEqual([{ value: '【演练】', look: 'mark' }]);
    expect(made?.rows.slice(1)).toEqual(sheet.rows);
    expect(made?.frozenRows).toBe(2);
    expect(drillSheets([{ ...sheet, heights: [15, 30] }])[0]?.heights).toEqual([32, 15, 30]);
  });

  it('have a tab that Excel takes', () => {
    const [made] = drillSheets([{ ...sheet, name: '一'.repeat(31) }]);
    expect(made?.name).toHaveLength(31);
  });

  it('lie in a file whose name says so', () => {
    expect(drillFileName('点名表.xlsx')).toBe('演练-点名表.xlsx');
  });
});
