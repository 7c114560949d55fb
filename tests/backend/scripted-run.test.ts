import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedScenarios } from '../../electron/backend/drill/scenario-files.ts';
import { readJournal } from '../../electron/backend/store/index.ts';
import { deskFolder } from '../support/desk-backend.ts';
import { resourcesFolder } from '../support/real-plans-folder.ts';
import { playShipped } from '../support/scripted-drill.ts';

const folder = join(resourcesFolder, 'scenarios');

/** A few that take a second or two each; `EVERY_SCENARIO=1` plays all that ship, which takes most of a minute. */
const scenarios = process.env['EVERY_SCENARIO']
  ? shippedScenarios(folder).map((path) => relative(folder, path))
  : ['north-parcel.yaml', 'five-minutes/flood.yaml', 'five-minutes/stranding.yaml'];

describe('a scripted room', () => {
  it.each(scenarios)(
    'plays %s to its end: no refusal, every response closed, evidence for every objective',
    async (file) => {
      const { played, evaluation } = await playShipped(deskFolder(), file);
      expect(played).toMatchObject({ end: 'closed', refusals: [] });
      expect(evaluation.objectives.filter(({ finding }) => finding === 'no-evidence')).toEqual([]);
      const unplayed = evaluation.injects.filter(({ delivered }) => !delivered).map(({ inject }) => inject);
      // Only what waits for a mistake that a good room does not make.
      expect(unplayed.filter((inject) => !inject.startsWith('c'))).toEqual([]);
    },
    60_000,
  );

  it('reports by phone before it reports in writing, and in time', async () => {
    const { folder: run } = await playShipped(deskFolder(), 'five-minutes/flood.yaml');
    const sent = readJournal({ folder: run, name: 'drill' }, (journal) =>
      journal.readFrom(1, 100_000).flatMap(({ type, data }) => (type === 'ReportSent' ? [JSON.parse(data)] : [])),
    );
    expect(sent.slice(0, 2)).toMatchObject([
      { kind: 'first', channel: 'phone' },
      { kind: 'first', channel: 'written' },
    ]);
    expect(sent.at(-1)).toMatchObject({ kind: 'final' });
  }, 60_000);

  it('misses what it leaves out, and what comes of that is played', async () => {
    const { played, evaluation } = await playShipped(deskFolder(), 'five-minutes/flood.yaml', {
      pace: 'slow',
      forgets: 2,
    });
    expect(played.end).toBe('closed');
    expect(played.forgotten).toHaveLength(2);
    const missed = evaluation.expectations.filter(({ verdict }) => verdict === 'missed').map(({ step }) => step);
    expect(missed).toEqual(expect.arrayContaining([...played.forgotten]));
    expect(evaluation.injects.find(({ inject }) => inject === 'c1')?.delivered?.how).toBe('condition');
  }, 60_000);

  it('stops where it is asked to, with the run closed and readable', async () => {
    const { played, evaluation } = await playShipped(
      deskFolder(),
      'five-minutes/flood.yaml',
      {},
      { signal: AbortSignal.abort() },
    );
    expect(played).toMatchObject({ end: 'aborted', acts: 0 });
    expect(evaluation.isOver).toBe(false);
  }, 60_000);
});
