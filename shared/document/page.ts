import type { Language, Text } from '../base/text.ts';
import type { CompiledPlan } from '../machines/compile.ts';
import type { PlanNames } from '../review/plan-names.ts';
import { BASIS_MARKS } from '../review/plan-words.ts';
import { escaped } from './markdown.ts';

/** What every part of a plan's document needs: the plan, names for its ids, and how to say and mark things in one language. */
export interface Page {
  readonly compiled: CompiledPlan;
  readonly names: PlanNames;
  /** Plan text or our own words in the language of the page, safe in Markdown. */
  readonly say: (both: Text) => string;
  /** Several of them in a row. */
  readonly row: (several: readonly Text[]) => string;
  /** `[A3]` for each basis id: letter by kind, number by its place in the list at the end. */
  readonly marks: (...ids: readonly (string | undefined)[]) => string;
}

export function pageOf(compiled: CompiledPlan, names: PlanNames, language: Language): Page {
  const numbers = basisNumbers(compiled.plan.basis);
  const say = (both: Text) => escaped(both[language]);
  return {
    compiled,
    names,
    say,
    row: (several) => several.map(say).join(language === 'zh' ? '、' : ', '),
    marks: (...ids) =>
      [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [`\\[${numbers.get(id) ?? escaped(id)}\\]`])).join(''),
  };
}

/** `C1`, `O1`, `A1` …: each kind counted for itself, in the plan's order. */
export function basisNumbers(bases: CompiledPlan['plan']['basis']): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    bases.map(({ id, kind }) => {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return [id, `${BASIS_MARKS[kind]}${number}`];
    }),
  );
}
