import type { WeatherEvent } from '../../../shared/weather/events.ts';
import { responsesThere } from '../../../shared/weather/response-there.ts';
import type { Act } from '../acts.ts';
import type { Mode } from '../../../shared/base/journal-row.ts';
import type { HostServices } from '../host.ts';
import type { PlanLibrary } from '../library/plan-library.ts';
import type { Responses } from '../responses.ts';
import type { Store } from '../store/index.ts';
import { readWeatherTables } from './read-tables.ts';
import type { FolderWatch } from './watch-folder.ts';
import { openWeatherBook, type WeatherBook } from './weather-book.ts';

/** Warnings at a running desk: the book of them, and the folder they may come from. */
export interface DeskWeather {
  readonly book: WeatherBook;
  /** None at the desk of a drill, to which messages come as injects. */
  readonly folder: FolderWatch | undefined;
  /** The regular look: warnings nobody answered in time are noted, and the folder is looked at. */
  readonly look: () => void;
  readonly stop: () => void;
}

export interface WeatherParts {
  readonly services: HostServices;
  readonly store: Store;
  readonly mode: Mode;
  readonly library: PlanLibrary;
  readonly responses: Responses;
  readonly consoleAct: () => Act;
  /** Tells every screen what was written. */
  readonly written: (events: readonly WeatherEvent[]) => void;
  readonly openFolder: ((book: WeatherBook) => FolderWatch) | undefined;
}

export function openWeather(parts: WeatherParts): DeskWeather {
  const { services, store, mode, library, responses, consoleAct, written } = parts;
  const ground = {
    read: readWeatherTables(services.resourcesFolder),
    plans: () => {
      const plans = [...library.current().byHash.values()].map(({ plan }) => plan);
      return {
        general: plans.find((plan) => plan.tier === 'general'),
        specials: plans.filter((plan) => plan.tier === 'special'),
      };
    },
    responses: () => responsesThere(responses.running(), responses.summaries()),
  };
  const book = openWeatherBook(store, mode, ground, services.clock.now());
  const folder = parts.openFolder?.(book);
  return {
    book,
    folder,
    look() {
      const noted = book.noteUnanswered(consoleAct());
      if (noted.length > 0) written(noted);
      folder?.look();
    },
    stop: () => folder?.stop(),
  };
}
