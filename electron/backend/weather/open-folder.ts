import { MAX_WARNING_FILES, type WeatherFolder } from '../../../shared/contract/weather.ts';
import type { WeatherEvent } from '../../../shared/weather/events.ts';
import type { Act } from '../acts.ts';
import type { HostServices } from '../host.ts';
import { runJobs } from '../work/jobs.ts';
import { makeDefaultFolder, watchedFolder } from './folder-setting.ts';
import { takeWarnings } from './take-warnings.ts';
import { watchFolder, type FolderWatch } from './watch-folder.ts';
import type { WeatherBook } from './weather-book.ts';

/** What a watch of the folder for warnings needs of the desk whose book it fills. */
export interface FolderGround {
  readonly services: HostServices;
  readonly book: WeatherBook;
  readonly consoleAct: () => Act;
  /** Tells every screen what was written. */
  readonly written: (events: readonly WeatherEvent[]) => void;
  readonly tell: (folder: WeatherFolder) => void;
  /** Trouble of the machine is told, and the next look tries again. */
  readonly guard: (work: () => void) => void;
  readonly stir: () => void;
}

/** Opens the watch of the folder that this desk takes warnings from. */
export function openFolder({ services, book, consoleAct, written, tell, guard, stir }: FolderGround): FolderWatch {
  const { clock } = services;
  const jobs = runJobs(services, () => {});
  makeDefaultFolder(services.dataFolder);
  const watch = watchFolder({
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
    tell,
    stir,
    onError: (error) =>
      guard(() => {
        throw error;
      }),
  });
  return {
    ...watch,
    stop() {
      watch.stop();
      jobs.stop();
    },
  };
}
