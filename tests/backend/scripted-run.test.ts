import { describe, expect, it } from 'vitest';
import { readJournal } from '../../electron/backend/store/index.ts';
import { deskFolder } from '../support/desk-backend.ts';
import { playShipped } from '../support/scripted-drill.ts';

describe('a scripted room', () => {
  it.each(['north-parcel.yaml', 'five-minutes/flood.yaml', 'five-minutes/stranding.yaml'])(
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
    const { folder } = await playShipped(deskFolder(), 'five-minutes/flood.yaml');
    const sent = readJournal({ folder, name: 'drill' }, (journal) =>
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
