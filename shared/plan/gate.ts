import { checkDerived } from './check-derived.ts';
import { checkDaily } from './check-daily.ts';
import { checkDesk } from './check-desk.ts';
import { checkDues } from './check-dues.ts';
import { checkHeaders } from './check-headers.ts';
import { checkIds } from './check-ids.ts';
import { checkJoins } from './check-joins.ts';
import { checkLanes } from './check-lanes.ts';
import { checkLevels } from './check-levels.ts';
import { checkMessages } from './check-messages.ts';
import { checkNames } from './check-names.ts';
import { checkOnward } from './check-onward.ts';
import { checkOverlays } from './check-overlays.ts';
import { checkRefs } from './check-refs.ts';
import { checkSources } from './check-sources.ts';
import { checkSteps } from './check-steps.ts';
import { checkTexts } from './check-texts.ts';
import { checkTrains } from './check-trains.ts';
import type { Finding } from './findings.ts';
import { createReport } from './gate-report.ts';
import { indexPlans, type GateInput } from './plan-set.ts';

export type { GateInput } from './plan-set.ts';

const CHECKS = [
  checkHeaders,
  checkIds,
  checkNames,
  checkSources,
  checkLanes,
  checkSteps,
  checkDues,
  checkDesk,
  checkDaily,
  checkOnward,
  checkDerived,
  checkRefs,
  checkJoins,
  checkLevels,
  checkOverlays,
  checkMessages,
  checkTrains,
  checkTexts,
];

/**
 * The second layer of checking: plans that parse, held against each other.
 *
 * What the schema cannot see in one file: names without a bearer, steps that can never open, questions and levels without a way
 * on, deadlines that never start, numbers without a basis. The README beside this file lists the rules for authors.
 * Findings come file by file in the order given, by line.
 *
 * `unreadable` are the ids of plans that stand in the library but do not parse: one broken file must not take those that name it out
 * of force with it.
 */
export function gatePlans(inputs: readonly GateInput[], unreadable: readonly string[] = []): readonly Finding[] {
  const report = createReport();
  const set = indexPlans(inputs, unreadable);
  for (const check of CHECKS) check(set, report);
  const order = new Map(inputs.map(({ file }, index) => [file, index]));
  return [...report.findings].sort(
    (a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) || (a.line ?? 0) - (b.line ?? 0),
  );
}
