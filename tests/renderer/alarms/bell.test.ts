import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { alarmBell } from '../../../renderer/app/alarms/bell.ts';

/** A bell whose rings are written down with the minute they came in. */
function bell() {
  const rings: string[] = [];
  let now = 0;
  let isHeard = true;
  let waiting: { at: number; wake: () => void } | undefined;
  const made = alarmBell(
    ['grave', 'normal'] as const,
    (rank) => {
      if (isHeard) rings.push(`${now / MINUTE} ${rank}`);
      return isHeard;
    },
    (ms, wake) => {
      const one = { at: now + ms, wake };
      waiting = one;
      return () => {
        if (waiting === one) waiting = undefined;
      };
    },
  );
  return {
    ...made,
    rings,
    mute: (muted: boolean) => {
      isHeard = !muted;
    },
    until(minute: number) {
      while (waiting && waiting.at <= minute * MINUTE) {
        const { at, wake } = waiting;
        waiting = undefined;
        now = at;
        wake();
      }
      now = minute * MINUTE;
    },
  };
}

const grave = (key: string) => ({ key, rank: 'grave' }) as const;
const normal = (key: string) => ({ key, rank: 'normal' }) as const;

describe('the alarm bell', () => {
  it('rings at once, after one minute, after two more, then every five', () => {
    const on = bell();
    on.hear([normal('a')]);
    on.until(14);
    expect(on.rings).toEqual(['0 normal', '1 normal', '3 normal', '8 normal', '13 normal']);
  });

  it('falls silent with the last acknowledgement, and is silent from then on', () => {
    const on = bell();
    on.hear([grave('a')]);
    on.until(2);
    on.hear([]);
    on.until(60);
    expect(on.rings).toEqual(['0 grave', '1 grave']);
  });

  it('does not ring for an alarm it knows, nor when another of several is acknowledged', () => {
    const on = bell();
    on.hear([grave('a'), normal('b')]);
    on.hear([grave('a'), normal('b')]);
    on.until(0.5);
    on.hear([normal('b')]);
    on.until(1);
    expect(on.rings).toEqual(['0 grave', '1 normal']);
  });

  it('rings at once for a new alarm, in the tone of the gravest, and counts from there', () => {
    const on = bell();
    on.hear([normal('a')]);
    on.until(5);
    on.hear([normal('a'), grave('b')]);
    on.until(8);
    expect(on.rings).toEqual(['0 normal', '1 normal', '3 normal', '5 grave', '6 grave', '8 grave']);
  });

  it('rings as soon as it can be heard, for what came up while it could not', () => {
    const on = bell();
    on.mute(true);
    on.hear([normal('a')]);
    on.until(10);
    on.mute(false);
    on.hear([normal('a')]);
    on.until(11);
    expect(on.rings).toEqual(['10 normal', '11 normal']);
  });
});
