import type { Text } from '../base/text.ts';
import type { SpecialPlan } from '../plan/schema.ts';
import { hazardIn, type WeatherTables } from './tables.ts';

/** Hazards that plans name and the tables do not have: such an entry would never take effect. One sentence each. */
export function unknownHazards(plans: readonly SpecialPlan[], tables: WeatherTables): readonly Text[] {
  return plans.flatMap((plan) =>
    (plan.warnings ?? []).flatMap(({ hazard }) =>
      hazardIn(tables, hazard)
        ? []
        : {
            zh: `预案“${plan.title.zh}”的 warnings 写了灾种“${hazard}”，灾种表里没有；请改正，或在 hazards.yaml 里补列`,
            en: `The plan "${plan.title.en}" names the hazard "${hazard}" in \`warnings\`, which the tables do not have: correct it, or add it to hazards.yaml`,
          },
    ),
  );
}
