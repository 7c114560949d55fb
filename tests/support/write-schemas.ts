import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { SCENARIO_PARTS, scenarioSchema } from '../../shared/drill/scenario-schema.ts';
import { hazardsSchema, signalSetSchema } from '../../shared/weather/tables-schema.ts';
import { PLAN_PARTS, planSchema } from '../../shared/plan/schema.ts';

for (const [id, part] of Object.entries({ ...PLAN_PARTS, ...SCENARIO_PARTS })) z.globalRegistry.add(part, { id });

/**
 * Writes the published JSON Schemas, with which an editor completes and checks plan and scenario files and weather tables while they are typed.
 * `npm run schemas` after a change of the format; a unit test compares the files with what is generated here.
 */
export const SCHEMA_FILES = [
  {
    url: new URL('../../resources/plans/plan.schema.json', import.meta.url),
    text: jsonSchema(
      planSchema,
      'Plan of the Station Response Console (站区应急处置台预案)',
      'A general plan, station plan or special plan. Explained in shared/plan/README.md; written by tests/support/write-schemas.ts, do not edit.',
    ),
  },
  {
    url: new URL('../../resources/scenarios/scenario.schema.json', import.meta.url),
    text: jsonSchema(
      scenarioSchema,
      'Drill scenario of the Station Response Console (站区应急处置台演练脚本)',
      'A drill scenario. Explained in shared/drill/README.md; written by tests/support/write-schemas.ts, do not edit.',
    ),
  },
  {
    url: new URL('../../resources/weather/hazards.schema.json', import.meta.url),
    text: jsonSchema(
      hazardsSchema,
      'Hazards, areas and severities of the Station Response Console (站区应急处置台灾种与区域表)',
      'Explained in resources/weather/README.md; written by tests/support/write-schemas.ts, do not edit.',
    ),
  },
  {
    url: new URL('../../resources/weather/signals.schema.json', import.meta.url),
    text: jsonSchema(
      signalSetSchema,
      'A set of signal standards of the Station Response Console (站区应急处置台预警信号标准)',
      'Explained in resources/weather/README.md; written by tests/support/write-schemas.ts, do not edit.',
    ),
  },
];

function jsonSchema(schema: z.ZodType, title: string, description: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

if (import.meta.main) for (const { url, text } of SCHEMA_FILES) writeFileSync(url, text);
