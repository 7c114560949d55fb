import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentHash, normalText } from '../../../shared/base/content-hash.ts';
import { defined } from '../../../shared/base/defined.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ScenarioEntry } from '../../../shared/contract/drills.ts';
import { instantOf } from '../../../shared/drill/inject.ts';
import { parseScenario, type ParsedScenario } from '../../../shared/drill/parse-scenario.ts';
import { isDeviceName } from '../../../shared/plan/device-names.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { throwingTrouble } from '../store/trouble.ts';
import { fileStamp } from '../work/file-stamp.ts';
import { writeAtomically } from '../work/write-atomically.ts';
import { shippedScenarios } from './scenario-files.ts';

/** What scenario files are held against: the plans in force, and the hazards of the weather tables where those can be read. */
export interface ScenarioGround {
  readonly plans: readonly Plan[];
  readonly hazards: ReadonlySet<string> | undefined;
}

/** Names one scenario file: of those that came with the console, or of this desk's own. */
export interface ScenarioFile {
  readonly file: string;
  readonly own: boolean;
}

export interface ReadScenario {
  readonly entry: ScenarioEntry;
  readonly text: string;
  readonly parsed: ParsedScenario;
}

/** The scenario files of a desk. Those that came with the console are never written. */
export interface Scenarios {
  readonly list: () => readonly ScenarioEntry[];
  readonly read: (file: ScenarioFile) => Result<ReadScenario>;
  /** Keeps a text whatever it is worth; `over` is the hash of the text it was written over. */
  readonly save: (file: string, text: string, over: string | undefined) => Result<ScenarioEntry>;
  /** Puts a scenario of one's own away; its file stays under `removed`. */
  readonly remove: (file: string, now: number) => Result<{ readonly keptAs: string }>;
}

export function openScenarios(
  folders: { readonly dataFolder: string; readonly resourcesFolder: string },
  ground: () => ScenarioGround,
): Scenarios {
  const ownFolder = join(folders.dataFolder, 'scenarios');
  const shippedFolder = join(folders.resourcesFolder, 'scenarios');
  const folderOf = (own: boolean) => (own ? ownFolder : shippedFolder);

  function read({ file, own }: ScenarioFile): Result<ReadScenario> {
    const path = join(folderOf(own), file);
    if (!existsSync(path)) {
      return refuse('no-scenario', `没有脚本 ${path}；请刷新列表后再选`, `There is no scenario ${path}: choose anew`);
    }
    // A file that cannot be opened reads as one without text: the list goes on, and its finding says so.
    const text = textAt(path) ?? '';
    const { plans, hazards } = ground();
    const parsed = parseScenario(text, file, plans, hazards);
    return ok({ entry: entryOf({ file, own }, text, parsed), text, parsed });
  }

  return {
    list() {
      const files = [true, false].flatMap((own) =>
        shippedScenarios(folderOf(own)).map((path) => ({
          file: relative(folderOf(own), path).replaceAll('\\', '/'),
          own,
        })),
      );
      return files.flatMap((file) => {
        const one = read(file);
        return one.ok ? [one.value.entry] : [];
      });
    },
    read,
    save(file, text, over) {
      const path = join(ownFolder, file);
      if (isDeviceName(file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length))) {
        return refuse(
          'device-name',
          `“${file}”是 Windows 的设备名，不能作文件名；请换一个，未保存`,
          `"${file}" names a device on Windows and cannot name a file: use another. It was not saved`,
        );
      }
      const kept = normalText(text);
      const before = existsSync(path) ? contentHash(normalText(textAt(path) ?? '')) : undefined;
      // The same text sent again (a double press, a lost answer) is no conflict.
      if (before !== undefined && before !== over && before !== contentHash(kept)) {
        return refuse(
          'scenario-moved-on',
          `“${file}”已被另行保存；您的文字仍在编辑框里，请比较后再定，或换个文件名`,
          `"${file}" has been saved in the meantime. Your text is still in the editor: compare first, or use another name`,
        );
      }
      writeAtomically(path, [kept]);
      const saved = read({ file, own: true });
      return saved.ok ? ok(saved.value.entry) : saved;
    },
    remove(file, now) {
      const path = join(ownFolder, file);
      if (!existsSync(path)) {
        return refuse('no-scenario', `没有脚本 ${path}，不用移除`, `There is no scenario ${path} to remove`);
      }
      const aside = join(ownFolder, 'removed');
      const keptAs = join(aside, `${file.replace('/', '-').slice(0, -'.yaml'.length)}-${fileStamp(now)}.yaml`);
      throwingTrouble(keptAs, () => {
        mkdirSync(aside, { recursive: true });
        renameSync(path, keptAs);
      });
      return ok({ keptAs });
    },
  };
}

function entryOf({ file, own }: ScenarioFile, text: string, { edition, findings }: ParsedScenario): ScenarioEntry {
  const scenario = edition?.scenario;
  return {
    file,
    own,
    hash: edition?.hash ?? contentHash(normalText(text)),
    ...(scenario
      ? defined({
          id: scenario.id,
          title: scenario.title,
          station: scenario.station,
          anyStation: scenario.anyStation,
          minutes: scenario.minutes,
          start: instantOf(scenario.start),
        })
      : {}),
    plans: scenario?.plans ?? [],
    injects: scenario?.injects.length ?? 0,
    findings,
  };
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
