import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewedResponse } from '../../../../shared/review/measures/reviewed.ts';
import { commandOf, moves } from '../../../support/random-walks.ts';
import { playedResponse } from '../../../support/reviewed-response.ts';

/** Whatever was done, in whatever order, and wherever the record was forked or ended. */
it('deviations of any record stand on lines that count, and a share of steps lies between none and all', () => {
  const ends = fc.record({ isOver: fc.boolean(), forkAt: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(moves, ends, (walk, { isOver, forkAt }) => {
      const { desk, source } = playedResponse();
      for (const move of walk) {
        desk.wait(move.wait);
        desk.notePassed();
        desk.act(commandOf(desk, move));
      }
      const { events, now } = desk;
      for (const after of [0, Math.floor(forkAt * events.length)]) {
        const { deviations, conformance } = reviewedResponse(events, source, { now, isOver, after });
        expect(new Set(deviations.map(({ key }) => key)).size).toBe(deviations.length);
        for (const { lines, at, words } of deviations) {
          expect(lines.length).toBeGreaterThan(0);
          for (const { stream, version } of lines) {
            expect(stream).toBe(events[0]?.stream);
            expect(events[version - 1]?.version).toBe(version);
          }
          expect(Number.isFinite(at)).toBe(true);
          expect(words.zh).not.toContain('undefined');
        }
        for (const { share, numerator, denominator, opened } of conformance) {
          expect(numerator).toBeLessThanOrEqual(denominator);
          expect(denominator).toBeLessThanOrEqual(opened);
          if (share !== undefined) expect(share >= 0 && share <= 1).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
