import type { Instant } from '../../../shared/base/instant.ts';
import type { WeatherEvent } from '../../../shared/weather/events.ts';
import { responsesThere } from '../../../shared/weather/response-there.ts';
import type { Act } from '../acts.ts';
import type { HostServices } from '../host.ts';
import type { PlanLibrary } from '../library/plan-library.ts';
import type { Responses } from '../responses.ts';
import type { Store } from '../store/index.ts';
import { MAX_WARNING_FILES, type WeatherFolder } from '../../../shared/contract/weather.ts';
import { runJobs } from '../work/jobs.ts';
import { makeDefaultFolder, watchedFolder } from './folder-setting.ts';
import { readWeatherTables } from './read-tables.ts';
import { takeWarnings } from './take-warnings.ts';
import { watchFolder, type FolderWatch } from './watch-folder.ts';
import { openWeatherBook, type WeatherBook } from './weather-book.ts';

/** Warnings at a running desk: the book of them, and the folder they may come from. */
export interface DeskWeather {
  readonly book: WeatherBook;
  readonly folder: FolderWatch;
  /** The regular look: warnings nobody answered in time are noted, and the folder is looked at. */
  readonly look: () => void;
  readonly stop: () => void;
}

export interface WeatherParts {
  readonly services: HostServices;
  readonly store: Store;
  readonly library: PlanLibrary;
  readonly responses: Responses;
  readonly consoleAct: (at?: Instant) => Act;
  /** Tells every screen what was written. */
  readonly written: (events: readonly WeatherEvent[]) => void;
  readonly tell: (folder: WeatherFolder) => void;
  /** Trouble of the machine is told, and the next look tries again. */
  readonly guard: (work: () => void) => void;
  readonly stir: () => void;
}

export function openWeather(parts: WeatherParts): DeskWeather {
  const { services, store, library, responses, consoleAct, written } = parts;
  const { clock } = services;
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
  const book = openWeatherBook(store, 'live', ground, clock.now());
  const jobs = runJobs(services, () => {});
  makeDefaultFolder(services.dataFolder);

  const folder = watchFolder({
    folder: () => watchedFolder(services.dataFolder),
    now: clock.now,
    async read(path, names) {
      const tables = book.tables();
      if (!tables.ok) return [];
      const task = { tables: tables.value, how: 'folder', now: clock.now(), most: MAX_WARNING_FILES } as const;
      return (await jobs.readWarnings(services.newId(), { ...task, files: { folder: path, names } })).files;
    },
    async take(readings) {
      const taken = await takeWarnings(book, readings, consoleAct);
      if (taken.events.length > 0) written(taken.events);
      return taken;
    },
    tell: parts.tell,
    stir: parts.stir,
    onError: (error) =>
      parts.guard(() => {
        throw error;
      }),
  });

  return {
    book,
    folder,
    look() {
      const noted = book.noteUnanswered(consoleAct());
      if (noted.length > 0) written(noted);
      folder.look();
    },
    stop() {
      folder.stop();
      jobs.stop();
    },
  };
}
