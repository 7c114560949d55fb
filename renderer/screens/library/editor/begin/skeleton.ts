import { DAY, beijingDate } from '../../../../../shared/base/instant.ts';
import type { Plan } from '../../../../../shared/plan/schema.ts';
import { setField } from '../edit-text.ts';

export interface NewPlan {
  readonly tier: 'special' | 'station';
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

const TO_WRITE = '{ zh: "（待写）", en: "(to be written)" }';

/** The text of a plan with nothing in it but its frame: it reads as a plan, and the checks say what is still to be written. */
export function skeleton({ tier, id, title }: NewPlan, general: Plan | undefined, now: number): string {
  const owner = general?.tier === 'general' ? (general.posts[0]?.id ?? 'duty-officer') : 'duty-officer';
  const pair = `{ zh: ${JSON.stringify(title.zh)}, en: ${JSON.stringify(title.en)} }`;
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
owner: ${TO_WRITE}
sample: true
purpose: ${TO_WRITE}

basis:
  - id: a-first
    kind: assumption
    title: ${TO_WRITE}

clauses:
  - id: "4.1"
    title: ${TO_WRITE}
    text: ${TO_WRITE}
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
            title: { zh: "（步骤名称）", en: "(name of the step)" }
            do: { zh: "（谁做什么）", en: "(who does what)" }
            owner: ${owner}
            clause: "4.1"
`;
}

/** A station area has at least five parties and one place. */
function stationParts(id: string, pair: string, general: Plan | undefined): string {
  const units = general?.tier === 'general' ? general.units.slice(0, 5) : [];
  const code = id
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(2, 'X');
  const parties = units.map((unit) => `  - { unit: ${unit.id}, layer: station, role: ${TO_WRITE} }\n`).join('');
  return `
station:
  id: ${id}
  name: ${pair}
  code: ${code}
  district: ${TO_WRITE}
  platforms: { platforms: unknown, tracks: unknown, basis: a-first }
  waiting: { value: unknown, basis: a-first }
  profile: ${TO_WRITE}

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
