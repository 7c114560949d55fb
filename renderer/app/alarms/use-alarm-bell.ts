import { useEffect, useRef } from 'react';
import { ring, TONES, useSound, type RankedAlarm, type ToneName } from '../../state/index.ts';
import { alarmRank } from './alarm-words.ts';
import { alarmBell } from './bell.ts';

/** Lets the alarms of the desk be heard in this window, until they are acknowledged in any. */
export function useAlarmBell(unacknowledged: readonly RankedAlarm[]): void {
  useBell(unacknowledged.map((alarm) => ({ key: alarm.key, rank: alarmRank(alarm) })));
}

/** Rings for whatever stands here, until it is gone. */
export function useBell(standing: readonly { readonly key: string; readonly rank: ToneName }[]): void {
  const on = useSound((sound) => sound.on);
  const allowed = useSound((sound) => sound.allowed);
  const bell = useRef<ReturnType<typeof alarmBell<ToneName>>>(undefined);
  useEffect(() => {
    bell.current = alarmBell(TONES, ring, (ms, wake) => {
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
        const [first, ...key] = line.split(' ');
        const rank = TONES.find((tone) => tone === first);
        return rank ? [{ key: key.join(' '), rank }] : [];
      }),
    );
  }, [ringing, on, allowed]);
}
