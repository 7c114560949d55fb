import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** One line of the table: a figure, what it is held against in the same run, and the bound it has to keep. */
export interface Row {
  /** Stable name, for comparing runs. */
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly figure: number;
  /** Absent when the bound is on the figure itself. */
  readonly baseline?: { readonly what: string; readonly value: number };
  /** On the ratio to the baseline, or on the figure where there is none or where it says so. No bound: for information only. */
  readonly bound?: { readonly kind: 'at-most' | 'at-least'; readonly value: number; readonly on?: 'figure' };
  /** Further figures of the same measure (p99, how many, …). */
  readonly beside?: Readonly<Record<string, number | string>>;
}

/** One thing that is measured; it may give several rows. */
export interface Measure {
  readonly name: string;
  readonly run: (options: BenchOptions) => Promise<readonly Row[]>;
}

export interface BenchOptions {
  /** Fewer rounds, for trying out; its figures are not for quoting. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

export interface JudgedRow extends Row {
  readonly ratio?: number;
  readonly holds?: boolean;
}

export function judged(row: Row): JudgedRow {
  const ratio = row.baseline === undefined || row.baseline.value === 0 ? undefined : row.figure / row.baseline.value;
  const { bound } = row;
  const held = bound?.on === 'figure' ? row.figure : (ratio ?? row.figure);
  return {
    ...row,
    ...(ratio === undefined ? {} : { ratio }),
    ...(bound === undefined ? {} : { holds: bound.kind === 'at-most' ? held <= bound.value : held >= bound.value }),
  };
}

/** What the figures were taken on; without it they mean nothing to anybody else. */
export function machineFacts(root: string): Readonly<Record<string, string | number>> {
  const versionOf = (name: string) =>
    (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
  const processors = cpus();
  return {
    at: new Date().toISOString(),
    node: process.versions.node,
    v8: process.versions.v8,
    betterSqlite3: versionOf('better-sqlite3'),
    xstate: versionOf('xstate'),
    platform: `${platform()} ${release()} ${arch()}`,
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryMB: Math.round(totalmem() / 1024 / 1024),
  };
}

const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/** The table, for a terminal. */
export function table(rows: readonly JudgedRow[]): string {
  const head = ['what', 'figure', 'baseline', 'ratio', 'bound', 'holds'];
  const lines = rows.map((row) => [
    row.what,
    `${NUMBER.format(row.figure)} ${row.unit}`,
    row.baseline === undefined ? '' : `${NUMBER.format(row.baseline.value)} ${row.unit} (${row.baseline.what})`,
    row.ratio === undefined ? '' : row.ratio.toFixed(2),
    row.bound === undefined ? '' : boundWords(row.bound, row.unit),
    row.holds === undefined ? '' : row.holds ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const show = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return [show(head), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(show)]
    .map((line) => line.trimEnd())
    .join('\n');
}

function boundWords(bound: NonNullable<Row['bound']>, unit: string): string {
  return `${bound.kind === 'at-most' ? '≤' : '≥'} ${bound.value}${bound.on === 'figure' ? ` ${unit}` : ''}`;
}

/** Writes one JSON file a run, and the same once more as `latest.json`. */
export function writeResults(
  folder: string,
  facts: Readonly<Record<string, string | number>>,
  rows: readonly JudgedRow[],
): string {
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify({ machine: facts, rows }, undefined, 2)}\n`;
  const path = join(folder, `${String(facts['at']).replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(path, text);
  writeFileSync(join(folder, 'latest.json'), text);
  return path;
}
