import { describe, expect, it } from 'vitest';
import { fromBeijing } from '../../../shared/base/instant.ts';
import { answerTime } from '../../../renderer/screens/rollcall/grid/answer-time.ts';

const at = (date: string, clock: string) => fromBeijing(date, clock) ?? Number.NaN;

describe('the time of an answer, as it stands on a sheet', () => {
  const opened = at('2023-07-30', '23:50:20');

  it('is read however it is written, on the day of the call', () => {
    for (const typed of ['2352', '23:52', '23：52', '23.52', ' 23:52:00 ', '235200'])
      expect(answerTime(typed, opened)).toBe(at('2023-07-30', '23:52'));
  });

  it('is on the next day once the clock has passed midnight', () => {
    expect(answerTime('0003', opened)).toBe(at('2023-07-31', '00:03'));
  });

  it('is the moment the call began where a bare minute is all that was written', () => {
    expect(answerTime('2350', opened)).toBe(opened);
    // With seconds it is what it says, and lies before the call: on the next day, which is refused as a time ahead.
    expect(answerTime('235010', opened)).toBe(at('2023-07-31', '23:50:10'));
  });

  it('is nothing where no clock stands', () => {
    for (const typed of ['', '25:00', '9', '12:61', '刚才']) expect(answerTime(typed, opened)).toBeUndefined();
  });
});
