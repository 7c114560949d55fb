import { MINUTE } from '../../../shared/base/instant.ts';

interface Ringing<Rank> {
  readonly key: string;
  readonly rank: Rank;
}

/** After the first ring: one minute, two more, then every five. Counted by the hand on the wall, whatever the clock of a drill does. */
const AGAIN: readonly number[] = [MINUTE, 2 * MINUTE];
const LATER = 5 * MINUTE;

/**
 * Rings for what nobody has taken notice of: at once when one comes up, then sparingly. The gravest by `ranks` gives the tone. `ring` says whether it could be
 * heard; what was not heard is tried again with the next `hear`.
 */
export function alarmBell<Rank>(
  ranks: readonly Rank[],
  ring: (rank: Rank) => boolean,
  wakeIn: (ms: number, wake: () => void) => () => void,
) {
  let standing: readonly Ringing<Rank>[] = [];
  let rung = 0;
  let cancel = () => {};

  function sound(): void {
    cancel();
    const gravest = ranks.find((rank) => standing.some((one) => one.rank === rank));
    rung = gravest !== undefined && ring(gravest) ? rung + 1 : 0;
    cancel = rung === 0 ? () => {} : wakeIn(AGAIN[rung - 1] ?? LATER, sound);
  }

  return {
    /** The unacknowledged alarms as they are now. */
    hear(alarms: readonly Ringing<Rank>[]): void {
      const known = new Set(standing.map((alarm) => alarm.key));
      const isFresh = alarms.some((alarm) => !known.has(alarm.key));
      standing = alarms;
      if (standing.length === 0) {
        cancel();
        rung = 0;
      } else if (isFresh || rung === 0) {
        rung = 0;
        sound();
      }
    },
    stop(): void {
      cancel();
      standing = [];
      rung = 0;
    },
  };
}
