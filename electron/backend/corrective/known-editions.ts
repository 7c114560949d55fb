import { fromBeijing } from '../../../shared/base/instant.ts';
import type { KnownEdition } from '../../../shared/corrective/decide.ts';
import type { PlanLibrary } from '../library/plan-library.ts';

/** The editions of a plan, oldest first: those submitted here, and the one that came with the console, which counts from its effective day. */
export function knownEditions(library: PlanLibrary, plan: string): readonly KnownEdition[] {
  const submitted = library
    .events()
    .flatMap((event) =>
      event.type === 'EditionSubmitted' && event.stream.endsWith(`/${plan}`)
        ? [{ hash: event.data.hash, label: event.data.label, submittedAt: event.at }]
        : [],
    );
  const standing = [...library.current().byHash.values()].flatMap((edition) =>
    edition.plan.id === plan && submitted.every(({ hash }) => hash !== edition.hash)
      ? [
          {
            hash: edition.hash,
            label: edition.plan.edition,
            submittedAt: fromBeijing(edition.plan.effective, '00:00') ?? 0,
          },
        ]
      : [],
  );
  return [...standing, ...submitted];
}
