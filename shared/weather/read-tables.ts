import type { Text } from '../base/text.ts';
import type { Finding } from '../plan/findings.ts';
import { nearestLine, valuesOf, type LineOf, type PlanPath } from '../plan/plan-path.ts';
import { readYaml } from '../plan/read-yaml.ts';
import { schemaFindings } from '../plan/schema-findings.ts';
import type { z } from 'zod';
import { hazardsSchema, signalSetSchema, type HazardTable, type SignalSet } from './tables-schema.ts';
import type { WeatherTables } from './tables.ts';

/** A file of resources/weather. */
export interface TableFile {
  readonly name: string;
  readonly text: string;
}

/** The file with hazards and areas; every other one is a set of signal standards. */
export const HAZARDS_FILE = 'hazards.yaml';

interface Read<T> {
  readonly file: string;
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
  readonly lineOf: LineOf;
}

/** Reads the weather tables. With an error in any file there are none: half of them would name hazards and areas that are not there. */
export function readTables(files: readonly TableFile[]): {
  readonly tables: WeatherTables | undefined;
  readonly findings: readonly Finding[];
} {
  const first = files.find(({ name }) => name === HAZARDS_FILE);
  if (!first) return { tables: undefined, findings: [missing()] };
  const hazards = readFile(hazardsSchema, first);
  const sets = files.filter(({ name }) => name !== HAZARDS_FILE).map((file) => readFile(signalSetSchema, file));
  const findings = [
    ...[hazards, ...sets].flatMap((one) => one.findings),
    ...checkHazards(hazards),
    ...sets.flatMap((set) => checkSet(set, hazards.value)),
  ];
  if (!hazards.value || findings.some(({ severity }) => severity === 'error')) return { tables: undefined, findings };
  const { format: _, ...rest } = hazards.value;
  return { tables: { ...rest, sets: sets.flatMap(({ value }) => value ?? []) }, findings };
}

function readFile<T>(schema: z.ZodType<T>, { name, text }: TableFile): Read<T> {
  const yaml = readYaml(text, name);
  const { lineOf } = yaml;
  if (!yaml.ok) return { file: name, value: undefined, findings: yaml.findings, lineOf };
  const parsed = schema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return { file: name, value: parsed.data, findings: [], lineOf };
  const findings = schemaFindings(parsed.error.issues.slice(0, 200), name, yaml.value, lineOf);
  return { file: name, value: undefined, findings, lineOf };
}

function checkHazards(read: Read<HazardTable>): readonly Finding[] {
  const { value } = read;
  if (!value) return [];
  const say = sayIn(read);
  const findings: Finding[] = basesOf(read, value, value.basis);
  const once = onceEach();
  for (const [index, hazard] of value.hazards.entries()) {
    const path = ['hazards', index];
    for (const [kind, word] of [
      ['id', hazard.id],
      ...hazard.codes.map(({ code }) => ['code', code] as const),
      ...hazard.zh.map((one) => ['word', one] as const),
      ...hazard.en.map((one) => ['word', one] as const),
    ] as const) {
      if (!once(`${kind} ${word}`))
        findings.push(
          say(path, 'named-twice', {
            zh: `“${word}”在灾种表里出现两次，读报文时分不清；请只留一处`,
            en: `"${word}" stands twice in the table of hazards, so a message could mean either: leave one`,
          }),
        );
    }
  }
  for (const [index, area] of value.areas.list.entries()) {
    for (const code of area.codes) {
      const path = ['areas', 'list', index];
      if (!once(`area ${code}`))
        findings.push(
          say(path, 'area-twice', {
            zh: `行政区划代码 ${code} 写了两次，请只留一处`,
            en: `The administrative code ${code} stands twice: leave one`,
          }),
        );
      if (!code.startsWith(value.areas.prefix))
        findings.push(
          say(path, 'area-elsewhere', {
            zh: `代码 ${code} 不以 ${value.areas.prefix} 开头，不是本市的区；请核对`,
            en: `The code ${code} does not begin with ${value.areas.prefix}, so it is no district of this city: check it`,
          }),
        );
    }
  }
  return findings;
}

function checkSet(read: Read<SignalSet>, hazards: HazardTable | undefined): readonly Finding[] {
  const { value } = read;
  if (!value) return [];
  const say = sayIn(read);
  const findings: Finding[] = basesOf(read, value, value.basis);
  const once = onceEach();
  for (const [index, row] of value.rows.entries()) {
    const path = ['rows', index];
    if (!row.replaced && !once(`${row.hazard} ${row.colour}`))
      findings.push(
        say(path, 'row-twice', {
          zh: `灾种 ${row.hazard} 的 ${row.colour} 有两行都在用；被取代的那行请加 replaced: true`,
          en: `Two rows in use for ${row.hazard} ${row.colour}: mark the one that was replaced with replaced: true`,
        }),
      );
    if (!hazards) continue;
    if (!hazards.hazards.some(({ id }) => id === row.hazard))
      findings.push(
        say([...path, 'hazard'], 'unknown-hazard', {
          zh: `灾种表里没有“${row.hazard}”；请改正，或先在 ${HAZARDS_FILE} 里补列`,
          en: `The table of hazards has no "${row.hazard}": correct it, or add it to ${HAZARDS_FILE} first`,
        }),
      );
    for (const { measure } of (row.reached ?? []).flat()) {
      if (!hazards.measures.some(({ id }) => id === measure))
        findings.push(
          say([...path, 'reached'], 'unknown-measure', {
            zh: `量值表里没有“${measure}”；请改正，或先在 ${HAZARDS_FILE} 里补列`,
            en: `The table of measures has no "${measure}": correct it, or add it to ${HAZARDS_FILE} first`,
          }),
        );
    }
  }
  return findings;
}

/** Every `basis` named in a file has to stand in its list. */
function basesOf(read: Read<unknown>, value: object, list: readonly { readonly id: string }[]): Finding[] {
  const known = new Set(list.map(({ id }) => id));
  const say = sayIn(read);
  return [...valuesOf(value)].flatMap(({ path, value: held }) =>
    path.at(-1) !== 'basis' || typeof held !== 'string' || known.has(held)
      ? []
      : say(path, 'unknown-basis', {
          zh: `本文件的 basis 里没有“${held}”；请补上依据，或改正编号`,
          en: `The basis list of this file has no "${held}": add it, or correct the id`,
        }),
  );
}

function sayIn({ file, lineOf }: Pick<Read<unknown>, 'file' | 'lineOf'>) {
  return (path: PlanPath, rule: string, message: Text): Finding => ({
    severity: 'error',
    rule,
    file,
    line: nearestLine(lineOf, path),
    message,
  });
}

function onceEach(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => !seen.has(key) && seen.add(key).has(key);
}

function missing(): Finding {
  return {
    severity: 'error',
    rule: 'no-hazards',
    file: HAZARDS_FILE,
    message: {
      zh: `没有灾种与区域表 ${HAZARDS_FILE}，预警无法登记；请从安装包恢复 resources/weather`,
      en: `There is no table of hazards and areas (${HAZARDS_FILE}), so no warning can be entered: restore resources/weather from the installation`,
    },
  };
}
