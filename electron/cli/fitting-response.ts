import { responseStream } from '../../shared/response/events.ts';
import { readJournal, type StorePlace } from '../backend/store/index.ts';

/** The one response whose id begins so, in the live journal of a data folder or in the journal named. None, or several, are said on standard error, and the command ends with code 1. */
export function fittingResponse(at: string | StorePlace, beginning: string): string | undefined {
  const place: StorePlace = typeof at === 'string' ? { folder: at, name: 'journal' } : at;
  const fitting = readJournal(place, ({ streams }) => streams(responseStream(beginning)));
  const stream = fitting[0];
  if (stream !== undefined && fitting.length === 1) return stream.slice(responseStream('').length);
  const zh =
    stream === undefined ? `没有编号为 ${beginning} 的处置` : `编号 ${beginning} 对应 ${fitting.length} 次处置，请写全`;
  process.stderr.write(`${zh}。 ${fitting.length} responses fit the id ${beginning}.\n`);
  process.exitCode = 1;
  return undefined;
}
