import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { EMPTY_NEWS, evolveNews, type News } from '../../../shared/drill/run/news-state.ts';
import { NEWS_STREAM, type NewNewsEvent, type NewsEvent } from '../../../shared/drill/run/news.ts';
import type { Act } from '../acts.ts';
import { journalEvents } from '../journal-events.ts';
import type { Store } from '../store/index.ts';
import { writeAct } from '../write-act.ts';

/** What has reached the players of a run, and who took it. */
export interface NewsBook {
  readonly current: () => News;
  readonly events: () => readonly NewsEvent[];
  readonly note: (events: readonly NewNewsEvent[], act: Act) => readonly NewsEvent[];
  /** Puts on record who took a piece of news; refused where somebody has. */
  readonly take: (inject: string, act: Act) => Result<readonly NewsEvent[]>;
}

export function openNewsBook(store: Store): NewsBook {
  const stored = (rows: Parameters<typeof journalEvents>[0]) => journalEvents(rows) as unknown as readonly NewsEvent[];
  const events = () => stored(store.readStream(NEWS_STREAM));
  let current = events().reduce(evolveNews, EMPTY_NEWS);

  function note(newEvents: readonly NewNewsEvent[], act: Act): readonly NewsEvent[] {
    const written = writeAct(
      store,
      { stream: NEWS_STREAM, expectedVersion: current.version, mode: 'drill', events: newEvents },
      act,
    );
    const noted = stored(written.rows);
    if (written.kind === 'appended') current = noted.reduce(evolveNews, current);
    return noted;
  }

  return {
    current: () => current,
    events,
    note,
    take(inject, act) {
      const item = current.items.find((one) => one.inject === inject);
      if (!item) return refuse('no-news', '没有这条来讯', 'There is no such news');
      if (!item.taken) return ok(note([{ type: 'NewsTaken', at: act.at, data: { inject } }], act));
      const before = stored(store.rowsOfCommand(act.commandId));
      if (before.length > 0) return ok(before);
      return refuse(
        'taken-already',
        `“${item.taken.person}”已经接了这条来讯`,
        `${item.taken.person} has taken this news already`,
      );
    },
  };
}
