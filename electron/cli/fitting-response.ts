import { responseStream } from '../../shared/response/events.ts';
import { readJournal, type StorePlace } from '../backend/store/index.ts';

/** The one response whose id begins so, in the live journal of a data folder or in the journal named. None, or several, are said on standard error, and the command ends with code 1. */
export function fittingResponse(at: string | StorePlace, beginning: string): string | undefined {
  const place: StorePlace = typeof at === 'string' ? { folder: at, name: 'journal' } : at;
  const fitting = readJournal(place, ({ streams }) => streams(responseStream(beginning)));
  const stream = fitting[0];
  if (stream !== undefined && fitting.length === 1) return stream.slice(responseStream('').length);
  process.stderr.write(
    stream === undefined
      ? `没有编号为 ${beginning} 的处置，请用 responses list（演练用 measure responses）查编号。 There is no response ${beginning}: look up its id with responses list, of drills with measure responses.\n`
      : `编号 ${beginning} 对应 ${fitting.length} 次处置，请写全编号。 ${fitting.length} responses fit the id ${beginning}: write more of it.\n`,
  );
  process.exitCode = 1;
  return undefined;
}
