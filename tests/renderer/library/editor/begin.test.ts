import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkInLibrary } from '../../../../electron/backend/library/read-library.ts';
import { readPlanFile } from '../../../../renderer/screens/library/editor/begin/read-plan-file.ts';
import { copyAs, skeleton, type NewPlan } from '../../../../renderer/screens/library/editor/begin/skeleton.ts';
import { shipped } from '../../../support/real-plans.ts';

const NOW = Date.UTC(2026, 11, 1);
const general = shipped.inForce.general?.plan;
const check = (text: string) =>
  checkInLibrary(
    shipped.files,
    shipped.entries.flatMap((entry) => entry.findings),
    text,
    'new.yaml',
    [],
  );

describe('a new plan', () => {
  for (const tier of ['special', 'station'] as const) {
    it(`reads as a ${tier} plan, and its findings say what to write`, () => {
      const plan: NewPlan = { tier, id: 'power-cut', title: { zh: '停电“专项”', en: 'Power cut: "special"' } };
      const { edition, findings } = check(skeleton(plan, general, NOW));
      expect(edition?.plan).toMatchObject({ id: 'power-cut', tier, title: plan.title });
      expect(findings.length).toBeGreaterThan(0);
      // What stands against it is what is still to be written, never the frame itself.
      expect(findings.filter((one) => one.rule === 'schema' || one.rule === 'yaml')).toEqual([]);
    });
  }

  it('copied from another keeps everything but its names', () => {
    const surge = shipped.inForce.special('surge');
    const text = surge?.text ?? '';
    const copy = copyAs(text, { tier: 'special', id: 'match-day', title: { zh: '比赛日', en: 'Match day' } });
    const { edition } = check(copy);
    expect(edition?.plan.id).toBe('match-day');
    expect(edition?.plan.blocks).toEqual(surge?.plan.blocks);
    expect(copy.split('\n').length).toBe(text.split('\n').length);
  });
});

describe('a file that somebody picks', () => {
  const blob = (part: string | Uint8Array<ArrayBuffer>) => new Blob([part]);

  it('is taken as text, sound or not, with the id it gives itself', async () => {
    expect(await readPlanFile(blob('id: surge\ntitle: ['))).toEqual({
      ok: true,
      text: 'id: surge\ntitle: [',
      id: 'surge',
    });
    expect(await readPlanFile(blob('no plan at all'))).toMatchObject({ ok: true, id: undefined });
    expect(await readPlanFile(blob('\uFEFFid: flood\r\n'))).toMatchObject({ ok: true, id: 'flood' });
  });

  it('is refused with one reason when it is no text', async () => {
    const zip = zipSync({ 'plan.yaml': new Uint8Array([1, 2, 3]) });
    expect(await readPlanFile(blob(new Uint8Array(zip)))).toMatchObject({ why: 'editor.import.notText' });
    expect(await readPlanFile(blob('a\u0000b'))).toMatchObject({ why: 'editor.import.notText' });
    const gbk = new Uint8Array([0xd4, 0xa4, 0xb0, 0xb8]);
    expect(await readPlanFile(blob(gbk))).toMatchObject({ why: 'editor.import.notUtf8' });
    expect(await readPlanFile(blob('a'.repeat(5_000_000)))).toMatchObject({ why: 'editor.import.tooLong' });
    expect(await readPlanFile(blob('a'.repeat(9_000_000)))).toMatchObject({ why: 'editor.import.tooLong' });
    expect(await readPlanFile(blob(''))).toMatchObject({ why: 'editor.import.empty' });
  });
});
