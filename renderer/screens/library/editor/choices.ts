import type { Text } from '../../../../shared/base/text.ts';
import type { Plan } from '../../../../shared/plan/schema.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';
import { fieldOf, listOf, wordsOf } from './outline.ts';

/** Something that can be named in a plan: its id and what people call it. */
export interface Choice {
  readonly id: string;
  readonly title: Text;
}

export interface StepChoice extends Choice {
  readonly kind: string;
  readonly options: readonly Choice[];
}

/** Steps to choose from: of one block of this plan, or of another plan. */
export interface StepGroup {
  readonly title: Text;
  readonly steps: readonly StepChoice[];
}

/** Everything that the plan at hand can name. Own parts are read from the text as it stands, sound or not. */
export interface Choices {
  readonly posts: readonly Choice[];
  readonly units: readonly Choice[];
  /** Special plans that can be called. */
  readonly plans: readonly Choice[];
  readonly bases: readonly Choice[];
  readonly clauses: readonly Choice[];
  readonly facts: readonly (Choice & { readonly type: string; readonly choices: readonly Choice[] })[];
  readonly steps: readonly StepGroup[];
}

/** A pair of texts, whatever stands there; `otherwise` where nothing does. */
export function textOf(value: unknown, otherwise = ''): Text {
  const zh = wordsOf(fieldOf(value, 'zh')) || wordsOf(value) || otherwise;
  return { zh, en: wordsOf(fieldOf(value, 'en')) || zh };
}

/** A closed list of words as choices, in the words of the screen. */
export const worded = <V extends string>(ids: readonly V[], words: (id: V) => string): readonly Choice[] =>
  ids.map((id) => ({ id, title: { zh: words(id), en: words(id) } }));

const choicesOf = (list: unknown): readonly Choice[] =>
  listOf(list).flatMap((one) => {
    const id = wordsOf(fieldOf(one, 'id'));
    return id === '' ? [] : [{ id, title: textOf(fieldOf(one, 'title'), id) }];
  });

export function choicesFor(value: unknown, library: readonly LibraryPlan[]): Choices {
  const tier = fieldOf(value, 'tier');
  const own = wordsOf(fieldOf(value, 'id'));
  const others = library.filter(({ plan }) => plan.id !== own);
  const general: unknown = tier === 'general' ? value : others.find(({ plan }) => plan.tier === 'general')?.plan;
  const specials = others.flatMap(({ plan }) => (plan.tier === 'special' ? [plan] : []));
  const station = tier === 'station' ? undefined : others.find(({ plan }) => plan.tier === 'station')?.plan;
  return {
    posts: choicesOf(fieldOf(general, 'posts')),
    units: choicesOf(fieldOf(general, 'units')),
    plans: specials.map(({ id, short }) => ({ id, title: short })),
    bases: choicesOf(fieldOf(value, 'basis')),
    clauses: choicesOf(fieldOf(value, 'clauses')).map(({ id, title }) => ({
      id,
      title: { zh: `${id} ${title.zh}`, en: `${id} ${title.en}` },
    })),
    facts: listOf(fieldOf(value, 'facts')).flatMap((fact) =>
      choicesOf([fact]).map((one) => ({
        ...one,
        type: wordsOf(fieldOf(fact, 'type')),
        choices: choicesOf(fieldOf(fact, 'choices')),
      })),
    ),
    steps: [
      ...listOf(fieldOf(value, 'blocks')).map((block) => ({
        title: textOf(fieldOf(block, 'title')),
        steps: stepsIn([block], ''),
      })),
      ...(tier === 'general' || !general ? [] : [groupOf(general as Plan, 'general')]),
      ...(station ? [groupOf(station, 'station')] : []),
      ...specials.map((plan) => groupOf(plan, plan.id)),
    ],
  };
}

const groupOf = (plan: Plan, prefix: string): StepGroup => ({
  title: prefix === 'station' ? { zh: '站区分预案', en: 'Station plan' } : plan.short,
  steps: stepsIn(plan.blocks, `${prefix}/`),
});

function stepsIn(blocks: readonly unknown[], prefix: string): readonly StepChoice[] {
  return blocks
    .flatMap((block) => listOf(fieldOf(block, 'lanes')))
    .flatMap((lane) => listOf(fieldOf(lane, 'steps')))
    .flatMap((step) =>
      choicesOf([step]).map(({ id, title }) => ({
        id: `${prefix}${id}`,
        title,
        kind: wordsOf(fieldOf(step, 'kind')) || 'action',
        options: choicesOf(fieldOf(step, 'options')),
      })),
    );
}

/** Where a plan names something, in words for the person who is about to delete it. */
export function namedBy(value: unknown, id: string, fields: readonly string[]): readonly Text[] {
  const found = new Map<string, Text>();
  const walk = (here: unknown, field: string, owner: Text | undefined) => {
    if (here === id && fields.includes(field) && owner) found.set(owner.zh, owner);
    if (Array.isArray(here)) for (const one of here) walk(one, field, owner);
    else if (typeof here === 'object' && here !== null) {
      const title = fieldOf(here, 'title') ?? fieldOf(here, 'lane');
      const inner = title === undefined ? owner : textOf(title);
      for (const [key, one] of Object.entries(here)) {
        // The fields that lead from `after`, `when`, `due` to a step are named there, not here.
        const isInside = key === 'any' ? field : key;
        walk(one, isInside, inner);
      }
    }
  };
  walk(value, '', undefined);
  return [...found.values()];
}

/** Where the other plans name a part of this one: its steps by its key or in what a station changes, posts and units of the general plan by their id. */
export function namedElsewhere(
  value: unknown,
  library: readonly LibraryPlan[],
  id: string,
  fields: readonly string[],
): readonly Text[] {
  const own = wordsOf(fieldOf(value, 'id'));
  const tier = wordsOf(fieldOf(value, 'tier'));
  const isStep = fields === NAMING.step;
  const isShared = tier === 'general' && (fields === NAMING.posts || fields === NAMING.units);
  if (!isStep && !isShared) return [];
  const named = isStep ? `${tier === 'special' ? own : tier}/${id}` : id;
  return library.flatMap(({ plan }) => {
    if (plan.id === own) return [];
    const changed =
      isStep && plan.tier === 'station' && plan.overlays.some((one) => one.plan === own && one.step === id);
    return [...(changed ? [CHANGED] : []), ...namedBy(plan, named, fields)].map((one) => ({
      zh: `${plan.short.zh}：${one.zh}`,
      en: `${plan.short.en}: ${one.en}`,
    }));
  });
}

const CHANGED: Text = { zh: '改写这一步', en: 'changes this step' };

/** The fields in which each sort of thing is named. */
export const NAMING = {
  step: ['after', 'step', 'missed', 'question', 'from'],
  basis: ['basis'],
  clauses: ['clause'],
  facts: ['fact', 'facts', 'sum', 'minus', 'total'],
  posts: ['owner', 'authority', 'post'],
  units: ['to', 'unit', 'recipients'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
