import { useEffect, useRef } from 'react';
import { ring, useSound, type RankedAlarm } from '../../state/index.ts';
import { alarmRank } from './alarm-words.ts';
import { alarmBell } from './bell.ts';

/** Lets the alarms of the desk be heard in this window, until they are acknowledged in any. */
export function useAlarmBell(unacknowledged: readonly RankedAlarm[]): void {
  useBell(unacknowledged.map((alarm) => ({ key: alarm.key, rank: alarmRank(alarm) })));
}

/** Rings for whatever stands here, until it is gone. */
export function useBell(standing: readonly { readonly key: string; readonly rank: 'grave' | 'normal' }[]): void {
  const on = useSound((sound) => sound.on);
  const allowed = useSound((sound) => sound.allowed);
  const bell = useRef<ReturnType<typeof alarmBell>>(undefined);
  useEffect(() => {
    bell.current = alarmBell(ring, (ms, wake) => {
      const timer = setTimeout(wake, ms);
      return () => clearTimeout(timer);
    });
    return () => bell.current?.stop();
  }, []);
  const ringing = standing.map(({ rank, key }) => `${rank} ${key}`).join('\n');
  useEffect(() => {
    bell.current?.hear(
      ringing.split('\n').flatMap((line) => {
        if (line === '') return [];
        const [rank, ...key] = line.split(' ');
        return [{ key: key.join(' '), rank: rank === 'grave' ? 'grave' : 'normal' } as const];
      }),
    );
  }, [ringing, on, allowed]);
}
