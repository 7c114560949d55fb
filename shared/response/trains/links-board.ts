import type { Text } from '../../base/text.ts';
import type { Phase } from '../../machines/lane-machine.ts';
import type { Response, StepRecord } from '../state.ts';
import { trainPlanOf } from './train-plan.ts';

/** One liaison line of a plan in force. It stands once both ends are named and a test call is logged. */
export interface LinkLine {
  readonly step: string;
  readonly title: Text;
  readonly owner: string;
  /** Ids of the units that the plan joins. */
  readonly units: readonly string[];
  readonly phase: Phase;
  readonly stands: boolean;
  readonly link?: NonNullable<NonNullable<StepRecord['ending']>['link']>;
}

export interface LinksBoard {
  /** Lines of all plans in force, in their order; those not yet opened are among them. */
  readonly lines: readonly LinkLine[];
  /** Units that the plan of the held trains wants joined, and the steps of lines that stand to them. */
  readonly wanted: readonly { readonly unit: string; readonly by: readonly string[] }[];
}

export function linksBoard(response: Response): LinksBoard {
  const lines = response.plans.flatMap((plan) =>
    plan.left !== undefined
      ? []
      : plan.compiled.steps.flatMap(({ ref, step, index }): readonly LinkLine[] => {
          const record = plan.steps[index];
          if (step.kind !== 'link' || !record) return [];
          const { link } = record.ending ?? {};
          const { title, owner, to = [] } = step;
          const line = { step: ref, title, owner, units: to, phase: record.phase, stands: link !== undefined };
          return [link ? { ...line, link } : line];
        }),
  );
  const wanted = (trainPlanOf(response)?.care.links ?? []).map((unit) => ({
    unit,
    by: lines.flatMap(({ step, stands, units }) => (stands && units.includes(unit) ? [step] : [])),
  }));
  return { lines, wanted };
}
