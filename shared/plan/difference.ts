import { fieldChanges, isRecord, type FieldChange } from './field-changes.ts';
import { keyed, movedKeys } from './keyed.ts';
import type { Plan } from './schema.ts';
import { stepDifference, type StepDifference } from './step-difference.ts';

/** Lists of a plan whose entries are compared one by one, in the order a reader meets them. */
export const PARTS = [
  'basis',
  'clauses',
  'stages',
  'levels',
  'posts',
  'units',
  'reasons',
  'reportRules',
  'rollCall',
  'messages',
  'messageMeasures',
  'trials',
  'postures',
  'parties',
  'places',
  'onward',
  'grids',
  'overlays',
  'additions',
  'daily',
  'facts',
  'warnings',
  'levelRules',
  'criteria',
  'interrupts',
  'blocks',
] as const;
export type Part = (typeof PARTS)[number];

/** An entry of a list, as the plan has it; a block without its steps. */
export type Entry = Readonly<Record<string, unknown>>;

export interface EntryChange {
  readonly key: string;
  readonly before: Entry;
  readonly after: Entry;
  readonly fields: readonly FieldChange[];
}

export interface PartDifference {
  readonly part: Part;
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly changed: readonly EntryChange[];
  /** Entries on both sides stand in another order. */
  readonly isReordered: boolean;
}

/** What one edition of a plan says otherwise than another; everything is matched by id alone. */
export interface PlanDifference {
  /** What is not a list: title, edition, purpose, `station.profile`, `hold.time` (how long before stepping down) … */
  readonly header: readonly FieldChange[];
  readonly steps: StepDifference;
  /** Only lists that differ. */
  readonly parts: readonly PartDifference[];
}

export function planDifference(before: Plan, after: Plan): PlanDifference {
  return {
    header: fieldChanges(headerOf(before), headerOf(after)),
    steps: stepDifference(before, after),
    parts: PARTS.flatMap((part) => {
      const difference = partDifference(part, entriesOf(before, part), entriesOf(after, part));
      const { added, removed, changed, isReordered } = difference;
      return added.length + removed.length + changed.length > 0 || isReordered ? [difference] : [];
    }),
  };
}

export function isEmptyDifference({ header, steps, parts }: PlanDifference): boolean {
  return header.length + parts.length + Object.values(steps).flat().length === 0;
}

/** Whatever is in no list above stays here, so a field that the format gains one day is compared from its first day. */
function headerOf(plan: Plan): Entry {
  const { stepDown, ...others } = plan;
  const rest = Object.entries(others).filter(([key]) => !(PARTS as readonly string[]).includes(key));
  return { ...Object.fromEntries(rest), hold: stepDown?.hold };
}

function entriesOf(plan: Plan, part: Part): readonly Entry[] {
  if (part === 'criteria') return plan.stepDown?.criteria ?? [];
  if (part === 'blocks') {
    return plan.blocks.map(({ lanes, ...block }) => ({
      ...block,
      lanes: lanes.map(({ lane, order }) => ({ id: lane, order })),
    }));
  }
  return (plan as Readonly<Partial<Record<Part, readonly Entry[]>>>)[part] ?? [];
}

function partDifference(part: Part, before: readonly Entry[], after: readonly Entry[]): PartDifference {
  const old = keyed(before, (entry) => keyOf(part, entry));
  const now = keyed(after, (entry) => keyOf(part, entry));
  return {
    part,
    added: [...now].flatMap(([key, one]) => (old.has(key) ? [] : [one])),
    removed: [...old].flatMap(([key, one]) => (now.has(key) ? [] : [one])),
    changed: [...now].flatMap(([key, one]) => {
      const was = old.get(key);
      const fields = was ? fieldChanges(was, one) : [];
      return was && fields.length > 0 ? [{ key, before: was, after: one, fields }] : [];
    }),
    isReordered: movedKeys([...old.keys()], [...now.keys()]).size > 0,
  };
}

/** What an entry is known by: its id, or what takes the place of one. */
function keyOf(part: Part, entry: Entry): string {
  switch (part) {
    case 'levelRules':
      return String(entry.fact);
    case 'warnings':
      return String(entry.hazard);
    case 'rollCall':
      return String(entry.channel);
    case 'messageMeasures':
      return String(entry.measure);
    case 'parties':
      return `${String(entry.layer)}/${String(entry.unit)}`;
    case 'overlays':
      return `${String(entry.plan)}/${String(entry.step)}`;
    case 'additions':
      return `${String(entry.plan)}/${isRecord(entry.step) ? String(entry.step.id) : ''}`;
    default:
      return String(entry.id);
  }
}
