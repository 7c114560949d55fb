import { useEffect, useState } from 'react';
import type { DutyEvent } from '../../../../shared/duty/events.ts';
import { emptyDutyDay, evolveDuty, type DutyDay } from '../../../../shared/duty/state.ts';
import { request } from '../../../client/request.ts';
import { sayWhy, useView } from '../../../state/index.ts';

/** One duty day: today's as it runs, another one read from the journal. */
export function useDutyDay(day: string): DutyDay | 'loading' | 'failed' {
  const today = useView((state) => state.duty);
  const [read, setRead] = useState<{ readonly day: string; readonly duty: DutyDay | 'failed' }>();
  const isToday = day === today.day;
  useEffect(() => {
    if (isToday) return;
    let isWanted = true;
    void request('readDutyDay', { day }).then((answer) => {
      if (!isWanted) return;
      if (answer.kind !== 'done') {
        sayWhy(answer);
        setRead({ day, duty: 'failed' });
        return;
      }
      const events = answer.value.events as readonly DutyEvent[];
      setRead({ day, duty: events.reduce(evolveDuty, emptyDutyDay(day)) });
    });
    return () => {
      isWanted = false;
    };
  }, [day, isToday]);
  if (isToday) return today;
  return read?.day === day ? read.duty : 'loading';
}
