import { describe, expect, it } from 'vitest';
import { common as commonEn } from '../../../renderer/text/en/common.ts';
import { library as libraryEn } from '../../../renderer/text/en/library.ts';
import { common as commonZh } from '../../../renderer/text/zh/common.ts';
import { library as libraryZh } from '../../../renderer/text/zh/library.ts';
import type { Language } from '../../../shared/base/text.ts';
import * as words from '../../../shared/review/plan-words.ts';

/** Documents and drawings are read beside the screens, so both call things by the same names. */
describe.each(['zh', 'en'] as const)('words outside the screens, %s', (language: Language) => {
  const { common, library } =
    language === 'zh' ? { common: commonZh, library: libraryZh } : { common: commonEn, library: libraryEn };
  const inOne = (table: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.fromEntries(Object.entries(table).map(([id, both]) => [id, both[language]]));

  it('are those of the screens', () => {
    expect({
      lane: inOne(words.LANE_NAMES),
      kind: inOne(words.KIND_NAMES),
      basis: inOne(words.BASIS_NAMES),
      report: inOne(words.REPORT_STEP_NAMES),
      acts: inOne(words.ACT_NAMES),
      place: inOne(words.PLACE_KIND_NAMES),
      types: inOne(words.FACT_TYPE_NAMES),
      pers: inOne(words.FACT_PER_NAMES),
      source: inOne(words.FACT_SOURCE_NAMES),
    }).toEqual({
      lane: common.lane,
      kind: common.kind,
      basis: common.basis,
      report: common.report,
      acts: library.step.acts,
      place: library.place,
      types: library.fact.types,
      pers: library.fact.pers,
      source: library.fact.source,
    });
    expect(common.tier).toMatchObject(inOne(words.TIER_NAMES));
  });
});
