import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { MAX_WARNING_FILES, type ImportedFile } from '../../../shared/contract/weather.ts';
import type { Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { keepWatchedFolder } from '../weather/folder-setting.ts';
import { takeWarnings } from '../weather/take-warnings.ts';
import type { Jobs } from '../work/jobs.ts';
import type { WarningFiles } from '../work/read-warnings.ts';
import { mayNotAct } from './may-act.ts';

type Given = {
  readonly actOf: (input: Pick<ParsedInput<'weatherAct'>, 'commandId' | 'as' | 'at'>) => Act;
  readonly jobs: Jobs;
};
type Imported = RequestOutput<'importWarnings'>;

/** Skipped files that are named in an answer; of more, only the count. */
const SKIPPED_NAMED = 500;

/** Answers the requests about weather warnings. */
export function weatherHandlers(desk: Desk, { actOf, jobs }: Given) {
  const { services, store, weather } = desk;
  const { book, folder } = weather;

  return {
    readWeather(): Result<RequestOutput<'readWeather'>> {
      const tables = book.tables();
      return ok({
        events: book.events(services.clock.now()),
        ...(tables.ok ? { tables: tables.value } : {}),
        findings: [...book.findings],
        ...(folder ? { folder: folder.current() } : {}),
      });
    },
    weatherAct(input: ParsedInput<'weatherAct'>): Result<RequestOutput<'weatherAct'>> {
      const refused = mayNotAct(desk, input.as);
      if (refused) return earlierAnswer(store, input.commandId) ?? refused;
      const done = book.act(input.command, actOf(input));
      if (!done.ok) return done;
      desk.written(done.value);
      return ok({ events: done.value });
    },
    async importWarnings(input: ParsedInput<'importWarnings'>): Promise<Result<Imported>> {
      const refused = mayNotAct(desk, input.as);
      if (refused) return refused;
      const tables = book.tables();
      if (!tables.ok) return tables;
      const act = actOf(input);
      const task = { tables: tables.value, how: 'file', now: act.now, most: MAX_WARNING_FILES } as const;
      const read = await jobs.readWarnings(input.job, { ...task, files: filesOf(input.from) });
      if (read.trouble === 'no-folder') return noFolder(input.from);
      if (read.trouble === 'too-many') return tooMany();
      if (read.cancelled) return ok({ ...NOTHING, cancelled: true });
      const taken = await takeWarnings(book, read.files, () => ({ ...act, commandId: services.newId() }));
      if (taken.events.length > 0) desk.written(taken.events);
      return ok(answerOf(taken.files, taken.events));
    },
    watchWeatherFolder(input: ParsedInput<'watchWeatherFolder'>): Result<RequestOutput<'watchWeatherFolder'>> {
      const refused = mayNotAct(desk, input.as);
      if (refused) return refused;
      if (!folder) return watchesNone();
      const { path } = input;
      if (path !== undefined && !isFolder(path)) {
        return refuse(
          'no-folder',
          `没有文件夹 ${path}；请写完整路径，网络盘请先连上`,
          `There is no folder ${path}: give its whole path, and connect a network drive first`,
        );
      }
      keepWatchedFolder(services.dataFolder, path);
      folder.startAnew();
      folder.look();
      return ok({ folder: folder.current() });
    },
  };
}

const watchesNone = () =>
  refuse(
    'no-folder-watched',
    '演练台不监视文件夹，预警由导控发出；要改监视的文件夹，请到实战台设置',
    'The desk of a drill watches no folder, its controller sends the warnings: choose the folder at the live desk',
  );

const NOTHING: Imported = { cancelled: false, taken: 0, skipped: 0, refused: 0, files: [], events: [] };

function answerOf(files: readonly ImportedFile[], events: Imported['events']): Imported {
  const of = (outcome: ImportedFile['outcome']) => files.filter((file) => file.outcome === outcome);
  const unnamed = new Set(of('skipped').slice(SKIPPED_NAMED));
  return {
    cancelled: false,
    taken: of('taken').length,
    skipped: of('skipped').length,
    refused: of('refused').length,
    files: files.filter((file) => !unnamed.has(file)),
    events,
  };
}

function filesOf(from: ParsedInput<'importWarnings'>['from']): WarningFiles {
  if ('folder' in from) return from;
  return { sent: from.files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') })) };
}

function noFolder(from: ParsedInput<'importWarnings'>['from']) {
  const path = 'folder' in from ? from.folder : '';
  return refuse(
    'no-folder',
    `文件夹 ${path} 打不开；请检查路径，网络盘请先连上`,
    `The folder ${path} cannot be opened: check the path, and connect a network drive first`,
  );
}

function tooMany() {
  return refuse(
    'too-many-files',
    `一次最多读 ${MAX_WARNING_FILES} 个文件，一个也没有读；请分文件夹导入`,
    `At most ${MAX_WARNING_FILES} files are read at once and none was read: import them in several folders`,
  );
}

function isFolder(path: string): boolean {
  return isAbsolute(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
