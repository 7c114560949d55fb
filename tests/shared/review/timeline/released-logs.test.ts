import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../../shared/review/timeline/timeline.ts';
import { releasedResponse, releasedResponses } from '../../../support/released-logs.ts';

describe('a timeline of what released versions wrote', () => {
  for (const name of releasedResponses()) {
    it(`${name}: one row for every line, with words in both languages and titles from its own editions`, () => {
      const source = releasedResponse(name);
      const { rows, untitled } = timelineOf(source);
      expect(untitled).toEqual([]);
      expect(rows.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
        source.events.map(({ version }) => version),
      );
      for (const { words, type, postTitle } of rows) {
        expect([words.zh, words.en]).not.toContain('');
        expect(words.zh).not.toContain(type);
        expect(postTitle.zh).not.toBe('');
      }
    });
  }
});
