import { beijingClock, beijingDate } from '../../../../shared/base/instant.ts';
import { placeOf, ticksOf, type Window } from './window.ts';

const MOST_TICKS = 10;

/** Beijing times under the bands; the day stands at the first, and wherever it changes. */
export function TimeAxis({ window }: { readonly window: Window }) {
  const ticks = ticksOf(window, MOST_TICKS);
  return (
    <div className="src-bands__axis" aria-hidden>
      {ticks.map((at, index) => {
        const before = ticks[index - 1];
        const isNewDay = before === undefined || beijingDate(before) !== beijingDate(at);
        return (
          <span key={at} className="src-bands__tick src-num" style={{ left: `${placeOf(at, window) * 100}%` }}>
            {beijingClock(at)}
            {isNewDay ? <small>{beijingDate(at).slice(5)}</small> : null}
          </span>
        );
      })}
    </div>
  );
}
