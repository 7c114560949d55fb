import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runsIn } from '../../electron/backend/drill/run-files.ts';
import { cli } from '../support/cli.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const home = tempFolder('drill-cli');
afterAll(home.remove);

const scenario = join(resourcesFolder, 'scenarios/five-minutes/stranding.yaml');
const drill = (...flags: string[]) => cli('drill', 'run', scenario, ...flags);

interface Run {
  readonly end: string;
  readonly station: string;
  readonly log: readonly { readonly type: string }[];
  readonly rows: readonly { readonly stream: string; readonly state?: string }[];
}

describe('drill run', () => {
  it('gives the same bytes for the same seed, each event of a response with the hash of its state', () => {
    const [first, again] = [drill('--json', '--seed', '7'), drill('--json', '--seed', '7')];
    expect([first.code, again.out === first.out]).toEqual([0, true]);
    const run = first.json<Run>();
    expect(run.log.map(({ type }) => type).filter((type) => type !== 'InjectDelivered')).toEqual([
      'RunCreated',
      'RunStarted',
      'SpeedSet',
      'RunEnded',
    ]);
    const ofResponse = run.rows.filter(({ stream }) => stream.startsWith('response/'));
    expect(ofResponse.length).toBeGreaterThan(50);
    expect(ofResponse.filter(({ state }) => state === undefined)).toEqual([]);
  }, 120_000);

  it('is played at another station, says so that it is a drill, and is kept where it is told to', () => {
    const keep = join(home.path, 'kept');
    const { code, out } = drill('--station', 'qinghe', '--keep', keep);
    expect([code, out.slice(0, 4)]).toEqual([0, '【演练】']);
    const [run = ''] = runsIn(keep);
    expect(existsSync(join(keep, 'drills', run, 'drill.db'))).toBe(true);
    const again = drill('--keep', keep);
    expect([again.code, again.err.includes('another folder or seed')]).toEqual([2, true]);
  }, 120_000);

  it.each([
    ['--seed', 'x', '--seed takes a whole number'],
    ['--speed', '0', '--speed takes max'],
    ['--forgets', '-1', '--forgets takes a whole number'],
    ['--station', 'nowhere', 'choose another station'],
  ])('refuses %s %s with a sentence', (flag, value, sentence) => {
    const { code, out, err } = drill(flag, value);
    expect([code, out, err.includes(sentence)]).toEqual([2, '', true]);
  });

  it('does not run a scenario with an error, and names the place', () => {
    const path = join(home.path, 'broken.yaml');
    writeFileSync(path, readFileSync(scenario, 'utf8').replace('to: duty-officer', 'to: captain'));
    const { code, out } = cli('drill', 'run', path, '--keep', join(home.path, 'none'));
    expect([code, out.includes('captain'), existsSync(join(home.path, 'none'))]).toEqual([1, true, false]);
  });
});
