import { defined } from '../../../../shared/base/defined.ts';
import type { Language, Text } from '../../../../shared/base/text.ts';
import type { GeneralPlan, Plan, StationPlan, Step } from '../../../../shared/plan/schema.ts';
import { PLACE_KINDS, type PlaceKind } from '../../../../shared/plan/vocabulary.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';
import { placedSteps } from '../../../../shared/plan/steps.ts';

/** What a query is looked for in. */
export const SCOPES = ['all', 'post', 'unit', 'place', 'words'] as const;
export type Scope = (typeof SCOPES)[number];
export type Field = Exclude<Scope, 'all'> | 'id';

/** A step that names what was asked for, where, and the words around it. */
export interface Hit {
  readonly plan: LibraryPlan;
  readonly step: Step;
  readonly block: Text;
  /** For a step that a station adds to another plan, or changes there: that plan's name, and its edition. */
  readonly addedTo: Text | undefined;
  readonly addedInto: string | undefined;
  readonly field: Field;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

interface Entry {
  readonly plan: LibraryPlan;
  readonly step: Step;
  readonly block: Text;
  readonly addedTo: Text | undefined;
  readonly addedInto: string | undefined;
  readonly fields: readonly (readonly [Field, string])[];
}

export type StepIndex = readonly Entry[];

/** Everything a step says or names, in one language, ready to be searched. */
export function indexSteps(
  library: readonly LibraryPlan[],
  language: Language,
  placeWord: (kind: PlaceKind) => string,
): StepIndex {
  const general = library.find((one) => one.plan.tier === 'general')?.plan as GeneralPlan | undefined;
  const title = (list: readonly { readonly id: string; readonly title: Text }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.title[language] ?? id;
  const stations = library.flatMap(({ plan }) => (plan.tier === 'station' ? [plan] : []));
  const placesOf = (own: StationPlan | undefined) => {
    const asked = own ? [own] : stations;
    return new Map(
      PLACE_KINDS.map((kind) => [
        kind,
        asked.flatMap((one) =>
          one.places
            .filter((place) => place.kind === kind)
            .map((place) => (own ? place.title[language] : `${one.short[language]} ${place.title[language]}`)),
        ),
      ]),
    );
  };
  const everywhere = placesOf(undefined);
  const fieldsOf = (step: Partial<Step>, places: ReadonlyMap<PlaceKind, readonly string[]>): Entry['fields'] => [
    ...(step.id === undefined ? [] : [['id', step.id] as const]),
    ...(step.owner === undefined ? [] : [['post', title(general?.posts, step.owner)] as const]),
    ...(step.to ?? []).map((id) => ['unit', title(general?.units, id)] as const),
    ...(step.uses ?? []).flatMap((kind) =>
      [placeWord(kind), ...(places.get(kind) ?? [])].map((place) => ['place', place] as const),
    ),
    ...wordsOf(step).map((text) => ['words', text[language]] as const),
  ];
  return library.flatMap((plan): Entry[] => {
    const own = plan.plan.tier === 'station' ? plan.plan : undefined;
    const places = own ? placesOf(own) : everywhere;
    const entries = placedSteps(plan.plan).map(({ step, block }) => ({
      plan,
      step,
      block: block.title,
      addedTo: undefined,
      addedInto: undefined,
      fields: fieldsOf(step, places),
    }));
    const added = (own?.additions ?? []).map(({ plan: target, block, step }) => {
      const into = library.find((one) => one.plan.id === target);
      const home = into?.plan;
      return {
        plan,
        step,
        block: home?.blocks.find((one) => one.id === block)?.title ?? { zh: block, en: block },
        addedTo: home?.short ?? { zh: target, en: target },
        addedInto: into?.hash,
        fields: fieldsOf(step, places),
      };
    });
    // What a station writes anew is found there; what it leaves as it is, in the plan itself.
    const changed = (own?.overlays ?? []).flatMap(({ plan: target, step: id, set }): Entry[] => {
      const into = library.find((one) => one.plan.id === target);
      const found = into && stepIn(into.plan, id);
      if (!found) return [];
      const step = { ...found.step, ...defined(set) };
      const fields = fieldsOf(defined(set), places);
      return [{ plan, step, block: found.block, addedTo: into.plan.short, addedInto: into.hash, fields }];
    });
    return [...entries, ...added, ...changed];
  });
}

function stepIn(plan: Plan, id: string): { readonly step: Step; readonly block: Text } | undefined {
  for (const block of plan.blocks) {
    const step = block.lanes.flatMap((lane) => lane.steps).find((one) => one.id === id);
    if (step) return { step, block: block.title };
  }
  return undefined;
}

function wordsOf(step: Partial<Step>): readonly Text[] {
  const { title, do: instruction, back, caution, options = [] } = step;
  return [
    ...(title ? [title] : []),
    ...(instruction ? [instruction] : []),
    ...(back ? [back] : []),
    ...(caution ? [caution] : []),
    ...options.flatMap((option) => [option.title, ...(option.opens ? [option.opens] : [])]),
  ];
}

/** Steps that name every word of the query, in plan order; each once, with the words around the first. */
export function searchSteps(index: StepIndex, query: string, scope: Scope): readonly Hit[] {
  const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [];
  return index.flatMap((entry): Hit[] => {
    const fields = entry.fields.filter(([field]) => scope === 'all' || scope === field);
    const found = terms.map((term) => fields.find(([, text]) => text.toLowerCase().includes(term)));
    const [first] = found;
    if (!first || found.includes(undefined)) return [];
    const { plan, step, block, addedTo, addedInto } = entry;
    const [field, text] = first;
    const at = text.toLowerCase().indexOf(terms[0] ?? '');
    return [{ plan, step, block, addedTo, addedInto, field, ...around(text, at, at + (terms[0] ?? '').length) }];
  });
}

const REACH = 24;

function around(text: string, at: number, end: number): Pick<Hit, 'before' | 'match' | 'after'> {
  const from = Math.max(0, at - REACH);
  const to = Math.min(text.length, end + REACH * 2);
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, at)}`,
    match: text.slice(at, end),
    after: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}
