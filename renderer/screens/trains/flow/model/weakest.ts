import type { Plan } from '../../../../../shared/plan/schema.ts';

type Kind = Plan['basis'][number]['kind'];

/** A number is only as sure as the least sure thing it rests on: one assumption makes it one. */
export function weakest(bases: readonly { readonly kind: Kind }[]): Kind {
  const kinds = bases.map(({ kind }) => kind);
  return (['assumption', 'official', 'customer'] as const).find((kind) => kinds.includes(kind)) ?? 'assumption';
}
