import { useEffect, useMemo, useState } from 'react';
import { beijingDate, DAY, fromBeijing } from '../../shared/base/instant.ts';
import type { Handover } from '../../shared/duty/handover.ts';
import { request } from '../client/request.ts';
import { foldDuty } from './duty.ts';
import { useView } from './hooks.ts';
import { sayWhy } from './messages.ts';

/** A hand-over that is over, and the duty day that its end stands in. */
export interface PastHandover {
  readonly day: string;
  readonly handover: Handover;
}

/** How many days back are looked through, today included. A habit of the screen; every day stays in the journal. */
const DAYS = 7;

/** The hand-overs of the last days that are over, newest first; undefined while earlier days are being read. */
export function usePastHandovers(): readonly PastHandover[] | undefined {
  const today = useView((state) => state.duty);
  const [earlier, setEarlier] = useState<readonly PastHandover[]>();
  const { day } = today;
  useEffect(() => {
    let isWanted = true;
    void readDays(day).then((read) => {
      if (isWanted) setEarlier(read);
    });
    return () => {
      isWanted = false;
    };
  }, [day]);
  return useMemo(() => earlier && [...overOn(today.day, today.handovers), ...earlier], [today, earlier]);
}

async function readDays(today: string): Promise<readonly PastHandover[]> {
  const noon = fromBeijing(today, '12:00');
  if (noon === undefined) return [];
  const days = Array.from({ length: DAYS - 1 }, (_, index) => beijingDate(noon - (index + 1) * DAY));
  const found = await Promise.all(
    days.map(async (day) => {
      const answer = await request('readDutyDay', { day });
      if (answer.kind === 'done') {
        return overOn(day, foldDuty(day, answer.value.events).handovers);
      }
      sayWhy(answer);
      return [];
    }),
  );
  return found.flat();
}

const overOn = (day: string, handovers: readonly Handover[] = []): readonly PastHandover[] =>
  handovers
    .filter(({ ended }) => ended !== undefined)
    .map((handover) => ({ day, handover }))
    .toReversed();
