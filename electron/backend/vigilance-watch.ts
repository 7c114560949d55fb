import type { Instant } from '../../shared/base/instant.ts';
import { MINUTE } from '../../shared/base/instant.ts';
import type { NewDutyEvent } from '../../shared/duty/events.ts';
import {
  drawCheck,
  openCheck,
  type Vigilance,
  type VigilanceDrop,
  type VigilanceMoment,
} from '../../shared/duty/vigilance.ts';
import type { HostServices } from './host.ts';

export interface VigilanceParts {
  readonly host: Pick<HostServices, 'clock' | 'newId' | 'newSeed'>;
  readonly vigilance: () => Vigilance | undefined;
  /** A response runs: whoever works on it is not asked whether he is there. */
  readonly isBusy: () => boolean;
  readonly note: (events: readonly NewDutyEvent[]) => void;
}

export interface VigilanceWatch {
  /** Asks when the moment has come, and notes that nobody answered. A locked screen counts as nobody at the desk: it is asked all the same. */
  readonly look: () => void;
  /** Takes back what waits and draws anew: the clock was moved, or the console has just come up. */
  readonly startAnew: (why: Extract<VigilanceDrop, 'clock' | 'stopped'>) => void;
}

/**
 * Asks the desk, once in every interval, at a moment that nobody can foresee: it is drawn here and journaled only when it has come.
 */
export function watchVigilance({ host, vigilance, isBusy, note }: VigilanceParts): VigilanceWatch {
  const { clock } = host;
  /** The check to come, and the setting it was drawn for. */
  let next: { readonly moment: VigilanceMoment; readonly setAt: Instant | undefined } | undefined;

  function drop(why: VigilanceDrop): void {
    const waiting = openCheck(vigilance());
    if (waiting) note([{ type: 'VigilanceDropped', at: clock.now(), data: { ask: waiting.ask, why } }]);
  }

  function look(): void {
    const { rhythm, setAt } = vigilance() ?? {};
    if (!rhythm || isBusy()) {
      next = undefined;
      drop('response');
      return;
    }
    const now = clock.now();
    const waiting = openCheck(vigilance());
    if (waiting && now > waiting.answerBy)
      note([{ type: 'VigilanceMissed', at: waiting.answerBy, data: { ask: waiting.ask } }]);
    if (next?.setAt !== setAt) next = undefined;
    next ??= { moment: drawCheck(host.newSeed(), now, rhythm), setAt };
    const { moment } = next;
    if (now < moment.at || openCheck(vigilance())) return;
    const answerBy = now + rhythm.answerWithinMinutes * MINUTE;
    note([{ type: 'VigilanceAsked', at: now, data: { ask: host.newId(), drawn: moment, answerBy } }]);
    next = { moment: drawCheck(host.newSeed(), Math.max(moment.until, now), rhythm), setAt };
  }

  return {
    look,
    startAnew(why) {
      next = undefined;
      drop(why);
    },
  };
}
