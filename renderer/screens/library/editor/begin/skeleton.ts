import { DAY, beijingDate } from '../../../../../shared/base/instant.ts';
import type { Text } from '../../../../../shared/base/text.ts';
import { asksForStep } from '../../../../../shared/plan/clauses.ts';
import type { FoundClause } from '../../../../../shared/plan/clauses-from-text.ts';
import type { Plan } from '../../../../../shared/plan/schema.ts';
import { TO_WRITE } from '../../../../../shared/plan/to-write.ts';
import { setField } from '../edit-text.ts';

export interface NewPlan {
  readonly tier: 'special' | 'station';
  readonly id: string;
  readonly title: Text;
}

const flow = ({ zh, en }: Text) => `{ zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} }`;
const PART = flow(TO_WRITE.part);

/** The text of a plan with nothing in it but its frame: it reads as a plan, and the checks say what is still to be written. */
export function skeleton({ tier, id, title }: NewPlan, general: Plan | undefined, now: number): string {
  const owner = general?.tier === 'general' ? (general.posts[0]?.id ?? 'duty-officer') : 'duty-officer';
  const pair = flow(title);
  const from = beijingDate(now + 30 * DAY);
  const until = beijingDate(now + 395 * DAY);
  return `# yaml-language-server: $schema=../plan.schema.json
format: 1
id: ${id}
tier: ${tier}
title: ${pair}
short: ${pair}
edition: "第一版（草稿）"
effective: ${from}
reviewDue: ${until}
owner: ${PART}
sample: true
purpose: ${PART}

basis:
  - id: a-first
    kind: assumption
    title: ${PART}

clauses:
  - id: "4.1"
    title: ${PART}
    text: ${PART}
${tier === 'station' ? stationParts(id, pair, general) : ''}
facts: []
levelRules: []
interrupts: []

blocks:
  - id: early
    title: { zh: "先期处置", en: "Early handling" }
    opens: { stage: early }
    lanes:
      - lane: command
        steps:
          - id: first-step
            kind: action
            title: ${flow(TO_WRITE.stepTitle)}
            do: ${flow(TO_WRITE.stepDo)}
            owner: ${owner}
            clause: "4.1"
`;
}

/** A frame around clauses that are there already. Its one step stands under a clause that asks for none, so that it covers up no other. */
export function skeletonWith(
  clauses: readonly FoundClause[],
  plan: NewPlan,
  general: Plan | undefined,
  now: number,
): string {
  const written = clauses.map(({ id, title, text }) => ({
    id,
    title: { zh: title, en: '' },
    text: { zh: text, en: '' },
  }));
  const home = clauses.find(({ id }) => !asksForStep(id)) ?? clauses[0];
  const text = setField(skeleton(plan, general, now), ['clauses'], written);
  return setField(text, ['blocks', 0, 'lanes', 0, 'steps', 0, 'clause'], home?.id);
}

/** A station area has at least five parties and one place. */
function stationParts(id: string, pair: string, general: Plan | undefined): string {
  const units = general?.tier === 'general' ? general.units.slice(0, 5) : [];
  const code = id
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(2, 'X');
  const parties = units.map((unit) => `  - { unit: ${unit.id}, layer: station, role: ${PART} }\n`).join('');
  return `
station:
  id: ${id}
  name: ${pair}
  code: ${code}
  district: ${PART}
  platforms: { platforms: unknown, tracks: unknown, basis: a-first }
  waiting: { value: unknown, basis: a-first }
  profile: ${PART}

parties:
${parties}
places:
  - id: square
    kind: square
    title: { zh: "站前广场", en: "Square" }
    basis: a-first
`;
}

/** A copy of a plan's text under another id and title. */
export function copyAs(text: string, { tier, id, title }: NewPlan): string {
  const named = Object.entries({ id, title, short: title }).reduce(
    (now, [field, value]) => setField(now, [field], value),
    text,
  );
  return tier === 'station' ? setField(named, ['station', 'id'], id) : named;
}
