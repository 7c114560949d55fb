import type { Instant } from '../../../../../shared/base/instant.ts';
import type { Fact } from '../../../../../shared/plan/schema.ts';
import type { FactEntry } from '../../../../../shared/reporting/state.ts';
import type { ResponseAct } from '../../../../state/index.ts';
import { readField, type FieldSays } from './read-field.ts';

/** One field of the train sheet: the fact by which the journal knows it, and what was known before. */
export interface SheetField {
  readonly key: string;
  readonly fact: Fact;
  readonly last?: FactEntry | undefined;
}

type ImportFacts = Extract<ResponseAct, { type: 'ImportFacts' }>;

/** What stands in the fields, by the key of the fact. */
export type Typed = Readonly<Record<string, string>>;

/** The fields that cannot be read as they stand. */
export function unread(fields: readonly SheetField[], typed: Typed, now: Instant): readonly SheetField[] {
  return fields.filter(({ key, fact }) => {
    const read = readField(typed[key] ?? '', fact, now);
    return read !== undefined && 'zh' in read;
  });
}

/** One reading for each field that was filled in, as old as the act that keeps it; `now` is what clock times are read by. */
export function readingsOf(
  fields: readonly SheetField[],
  typed: Typed,
  train: string,
  now: Instant,
): ImportFacts['readings'] {
  return fields.flatMap(({ key, fact }) => {
    const read = readField(typed[key] ?? '', fact, now);
    return read === undefined || !isSaid(read) ? [] : [{ fact: key, about: train, ...read }];
  });
}

const isSaid = (read: NonNullable<ReturnType<typeof readField>>): read is FieldSays => 'certainty' in read;
