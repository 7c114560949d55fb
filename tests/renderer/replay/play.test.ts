import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MINUTE } from '../../../shared/base/instant.ts';
import { replayOf } from '../../../shared/review/replay.ts';
import { now } from '../../../renderer/state/clock.ts';
import { setReplaySpeed, togglePlay } from '../../../renderer/state/replay/play.ts';
import { openReplay, session } from '../../../renderer/state/replay/session.ts';
import { goToPosition } from '../../../renderer/state/replay/show.ts';
import { planSource } from '../../../electron/backend/plan-source.ts';
import { smallDesk, smallEditions } from '../../support/small-desk.ts';

const editions = Object.values(smallEditions());
const { source: smallSource } = planSource((hash) => editions.find((one) => one.hash === hash));

const log = (text: string) => ({ type: 'WriteLog', text, tags: [] }) as const;

/** Three lines: the call, one two minutes later, one forty minutes after that. */
function threeLines() {
  const desk = smallDesk();
  desk.wait(2 * MINUTE);
  desk.must(log('两分钟后'));
  desk.wait(40 * MINUTE);
  desk.must(log('四十分钟后'));
  return desk.events;
}

describe('playing a record', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('location', new URL('http://desk/?replay=package'));
    const events = threeLines();
    session.setState({
      now: {
        state: 'open',
        record: { response: 'r1', mode: 'live', from: 'package', events: [...events], plans: [] },
        replay: replayOf('r1', events, smallSource),
        marks: [],
        directory: [],
        position: 1,
        isPlaying: false,
        speed: 1,
        skipped: undefined,
        checks: [],
      },
    });
    goToPosition(1);
  });
  afterEach(() => {
    if (openReplay()?.isPlaying) togglePlay();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const at = (position: number) => openReplay()?.replay.events[position - 1]?.recordedAt ?? 0;

  it('runs at the chosen speed, also when it is changed on the way', () => {
    togglePlay();
    vi.advanceTimersByTime(10_000);
    expect([openReplay()?.position, now() - at(1)]).toEqual([1, 10_000]);
    setReplaySpeed(10);
    vi.advanceTimersByTime(3000);
    expect(now() - at(1)).toBe(40_000);
    setReplaySpeed(60);
    vi.advanceTimersByTime(1500);
    expect(openReplay()?.position).toBeGreaterThanOrEqual(2);
  });

  it('passes over a long time without an event and says how much', () => {
    setReplaySpeed(60);
    togglePlay();
    vi.advanceTimersByTime(2000);
    expect(openReplay()).toMatchObject({ position: 2, isPlaying: true, skipped: undefined });
    vi.advanceTimersByTime(100);
    const { position, skipped = 0 } = openReplay() ?? {};
    expect(position).toBe(3);
    expect(skipped).toBeGreaterThan(39 * MINUTE - 6000);
    expect(now()).toBeGreaterThanOrEqual(at(3));
    vi.advanceTimersByTime(200);
    expect(openReplay()).toMatchObject({ position: 3, isPlaying: false });
  });

  it('begins anew from its end, and stands still while paused', () => {
    goToPosition(3);
    togglePlay();
    expect(openReplay()?.position).toBe(1);
    togglePlay();
    vi.advanceTimersByTime(60_000);
    expect([openReplay()?.position, now()]).toEqual([1, at(1)]);
  });
});
