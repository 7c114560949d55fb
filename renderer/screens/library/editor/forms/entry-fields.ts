import { BASIS_TO_NAME, TO_WRITE } from '../../../../../shared/plan/to-write.ts';
import { PLACE_KINDS } from '../../../../../shared/plan/vocabulary.ts';
import type { TextKey } from '../../../../text/i18n.ts';
import type { Choices } from '../choices.ts';
import type { PartId } from '../outline.ts';

/** A field of an entry in a list of the plan: how it is edited, and what it is called. */
export type EntryField = { readonly field: string; readonly label: TextKey; readonly isRequired?: boolean } & (
  | { readonly as: 'words'; readonly hint?: TextKey; readonly isLong?: boolean }
  | { readonly as: 'pair'; readonly isLong?: boolean }
  | { readonly as: 'length' }
  /** A number, or `unknown`; with its unit and basis below. */
  | { readonly as: 'capacity' }
  | { readonly as: 'thresholds' }
  | { readonly as: 'named'; readonly from: keyof Omit<Choices, 'steps'>; readonly isMany?: boolean }
  | { readonly as: 'word'; readonly words: Readonly<Record<string, TextKey>>; readonly isMany?: boolean }
);

const keyed = <V extends string>(ids: readonly V[], key: (id: V) => TextKey) =>
  Object.fromEntries(ids.map((id) => [id, key(id)]));

const TITLE: EntryField = { field: 'title', label: 'editor.field.title', as: 'pair', isRequired: true };
const BASIS: EntryField = { field: 'basis', label: 'editor.field.basis', as: 'named', from: 'bases', isRequired: true };

/** The parts whose entries have a form; of the others the text itself is edited. */
export const ENTRY_FIELDS: Partial<Readonly<Record<PartId, readonly EntryField[]>>> = {
  basis: [
    {
      field: 'kind',
      label: 'editor.field.kind',
      as: 'word',
      isRequired: true,
      words: keyed(['customer', 'official', 'assumption'], (id) => `common.basis.${id}`),
    },
    { field: 'title', label: 'editor.field.basisTitle', as: 'pair', isRequired: true, isLong: true },
    { field: 'source', label: 'editor.field.source', as: 'words', hint: 'editor.field.sourceHint' },
  ],
  clauses: [
    { field: 'id', label: 'editor.field.clauseId', as: 'words', isRequired: true },
    TITLE,
    { field: 'text', label: 'editor.field.clauseText', as: 'pair', isRequired: true, isLong: true },
  ],
  facts: [
    TITLE,
    {
      field: 'type',
      label: 'editor.field.type',
      as: 'word',
      isRequired: true,
      words: keyed(['number', 'choice', 'time', 'text'], (id) => `library.fact.types.${id}`),
    },
    { field: 'unit', label: 'editor.field.unit', as: 'pair' },
    {
      field: 'per',
      label: 'editor.field.per',
      as: 'word',
      words: keyed(['response', 'place', 'train'], (id) => `library.fact.pers.${id}`),
    },
    {
      field: 'sources',
      label: 'editor.field.sources',
      as: 'word',
      isMany: true,
      isRequired: true,
      words: keyed(
        ['railway', 'count', 'camera', 'metro', 'taxi', 'weather', 'forecast', 'police', 'district', 'report'],
        (id) => `library.fact.source.${id}`,
      ),
    },
    { field: 'staleAfter', label: 'editor.field.stale', as: 'length' },
    BASIS,
  ],
  levelRules: [
    { field: 'fact', label: 'editor.field.fact', as: 'named', from: 'facts', isRequired: true },
    { field: 'at', label: 'editor.parts.levelRules', as: 'thresholds' },
    BASIS,
  ],
  places: [
    {
      field: 'kind',
      label: 'editor.field.kind',
      as: 'word',
      isRequired: true,
      words: keyed(PLACE_KINDS, (id) => `library.place.${id}`),
    },
    TITLE,
    { field: 'capacity', label: 'editor.field.capacity', as: 'capacity' },
    { field: 'note', label: 'editor.field.note', as: 'pair', isLong: true },
    BASIS,
  ],
  posts: [TITLE, { field: 'duty', label: 'editor.field.duty', as: 'pair', isRequired: true, isLong: true }],
  units: [
    TITLE,
    { field: 'role', label: 'editor.field.role', as: 'pair', isRequired: true, isLong: true },
    { field: 'phone', label: 'editor.field.phone', as: 'words' },
  ],
  parties: [
    { field: 'unit', label: 'editor.field.unit', as: 'named', from: 'units', isRequired: true },
    {
      field: 'layer',
      label: 'editor.field.layer',
      as: 'word',
      isRequired: true,
      words: keyed(['city', 'station'], (id) => `library.station.layers.${id}`),
    },
    { field: 'role', label: 'editor.field.role', as: 'pair', isRequired: true, isLong: true },
  ],
  grids: [
    TITLE,
    {
      field: 'size',
      label: 'editor.field.size',
      as: 'word',
      isRequired: true,
      words: keyed(['large', 'small'], (id) => `library.station.sizes.${id}`),
    },
    { field: 'elements', label: 'editor.field.elements', as: 'pair', isRequired: true, isLong: true },
  ],
};

/** What a new entry says at first: enough to be seen, not enough to be taken for finished. */
export function newEntry(part: PartId, id: string, choices: Choices): Readonly<Record<string, unknown>> | undefined {
  const title = TO_WRITE.part;
  // Which source it rests on is for its author to say: the first one would be a false one.
  const basis = BASIS_TO_NAME;
  switch (part) {
    case 'basis':
      return { id, kind: 'assumption', title };
    case 'clauses':
      return { id, title, text: title };
    case 'facts':
      return { id, title, type: 'number', unit: title, sources: ['report'], basis };
    case 'levelRules':
      return { fact: choices.facts[0]?.id ?? '', at: {}, basis };
    case 'places':
      return { id, kind: 'square', title, basis };
    case 'posts':
      return { id, title, duty: title };
    case 'units':
      return { id, title, role: title };
    case 'parties':
      return { unit: choices.units[0]?.id ?? '', layer: 'station', role: title };
    case 'grids':
      return { id, title, size: 'large', sample: true, elements: title };
    default:
      return undefined;
  }
}
