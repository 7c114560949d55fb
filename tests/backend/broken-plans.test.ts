import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../shared/contract/shapes.ts';
import { aCall, openDesk, refusalOf, smallResources } from '../support/desk-backend.ts';
import { FILE_OF, stepIn, type PlanFiles } from '../support/plan-builder.ts';
import { planPath } from '../support/small-plans.ts';

/** As the library lists them: the general plan, stations, specials, each by name. */
const FILES = [FILE_OF.general, FILE_OF.east, FILE_OF.west, FILE_OF.flood, FILE_OF.surge];

/** What a desk says of its plan files. */
async function library(resourcesFolder: string) {
  const desk = openDesk({ resourcesFolder });
  const { plans, notices } = await desk.ask('hello', {});
  const entry = (file: string): PlanEntry => {
    const found = plans.find((plan) => plan.file === file);
    if (!found) throw new Error(`${file} is not listed`);
    return found;
  };
  return { desk, plans, notices, entry, out: plans.filter((plan) => !plan.inForce).map((plan) => plan.file) };
}

const lineWith = (path: string, words: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

interface Case {
  readonly name: string;
  readonly plan: keyof PlanFiles;
  readonly change?: (files: PlanFiles) => void;
  readonly spoil?: (path: string) => void;
  readonly rule: string;
  /** Words of the line that the finding must name. */
  readonly at?: string;
  readonly clause?: string;
}

const text = (path: string, change: (source: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

const CASES: readonly Case[] = [
  {
    name: 'YAML that does not parse',
    plan: 'flood',
    spoil: (path) => text(path, (source) => source.replace('owner: duty-officer', 'owner: [duty-officer')),
    rule: 'yaml',
  },
  {
    name: 'a field that does not exist',
    plan: 'flood',
    spoil: (path) => text(path, (source) => source.replace('id: water', 'id: water\n            colour: red')),
    rule: 'schema',
    at: 'id: water',
    clause: '4.1',
  },
  {
    name: 'a post that the general plan does not know',
    plan: 'flood',
    change: ({ flood }) => {
      stepIn(flood, 'water').owner = 'nobody';
    },
    rule: 'unknown-post',
    at: 'nobody',
    clause: '4.1',
  },
  {
    name: 'a step that waits for a step that is not there',
    plan: 'east',
    change: ({ east }) => {
      stepIn(east, 'link-railway').after = ['no-such-step'];
    },
    rule: 'unknown-step',
    at: 'no-such-step',
    clause: '4.1',
  },
  {
    name: 'a file that is no text',
    plan: 'west',
    spoil: (path) => writeFileSync(path, Buffer.of(0, 255, 1, 254)),
    rule: 'not-text',
  },
  {
    name: 'a folder in the place of a file, which is no plan file at all',
    plan: 'west',
    spoil: (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    rule: 'absent',
  },
];

describe('a plan file with an error', () => {
  it.each(CASES)('is named with its place and kept out, and the others load: $name', async (one) => {
    const resources = smallResources(one.change);
    const path = planPath(resources, one.plan);
    one.spoil?.(path);
    const { desk, plans, notices, entry, out } = await library(resources);
    const file = FILE_OF[one.plan];
    if (one.rule === 'absent') {
      expect(plans.map((plan) => plan.file)).toEqual(FILES.filter((other) => other !== file));
      expect([out, notices]).toEqual([[], []]);
      return;
    }
    expect(out).toEqual([file]);
    const errors = entry(file).findings.filter((finding) => finding.severity === 'error');
    const found = errors.find((finding) => finding.rule === one.rule);
    expect(found, JSON.stringify(errors)).toBeDefined();
    expect(found?.file).toBe(file);
    if (one.at !== undefined) expect(found?.line).toBe(lineWith(path, one.at));
    if (one.rule === 'yaml') expect(found?.line).toBeGreaterThan(1);
    expect(found?.clause).toBe(one.clause);
    expect(found?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(notices.map((notice) => notice.id)).toEqual(['plans-kept-out']);
    expect(notices[0]?.message.en).toContain(file);
    const { checks } = await desk.ask('selfCheck', {});
    expect(checks.find((check) => check.id === 'plans')?.state).toBe('bad');

    await desk.signOn();
    const call = { ...aCall, station: one.plan === 'east' ? 'east' : 'west', specials: [] };
    const named = one.plan === 'flood' ? { ...call, specials: ['flood'] } : call;
    expect(refusalOf(await desk.act(desk.newId(), named))).toBe('no-plan');
    const other = { ...aCall, station: one.plan === 'east' ? 'west' : 'east', specials: ['surge'] };
    await desk.must(desk.newId(), other);
  });
});

describe('a library without a general plan', () => {
  it('starts all the same, says so, and begins no response', async () => {
    const resources = smallResources();
    rmSync(planPath(resources, 'general'));
    const { desk, plans } = await library(resources);
    expect(plans.map((plan) => plan.file)).toEqual(FILES.filter((file) => file !== FILE_OF.general));
    // Nobody can sign on to a post that no plan in force knows.
    expect(refusalOf(await desk.dutyAct({ type: 'TakePost', post: 'duty-officer', person: '值班员甲' }))).toBe(
      'unknown-post',
    );
    expect(refusalOf(await desk.act(desk.newId(), aCall))).toBe('not-signed-on');
  });

  it('and without any plan folder starts, too', async () => {
    const resources = smallResources();
    rmSync(resources, { recursive: true });
    const { plans, desk } = await library(resources);
    expect(plans).toEqual([]);
    expect((await desk.ask('hello', {})).rescue).toBeUndefined();
  });
});

describe('an error in one plan that others lean on', () => {
  it('keeps out what leans on it, and names both', async () => {
    const resources = smallResources(({ flood, surge }) => {
      stepIn(flood, 'water').owner = 'nobody';
      stepIn(surge, 'water').after = ['flood/water'];
    });
    const { out, entry } = await library(resources);
    expect(out).toContain(FILE_OF.flood);
    expect(entry(FILE_OF.general).inForce).toBe(true);
    if (out.includes(FILE_OF.surge)) {
      expect(entry(FILE_OF.surge).findings.some((finding) => finding.severity === 'error')).toBe(true);
    }
  });
});
