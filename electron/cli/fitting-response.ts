import { responseStream } from '../../shared/response/events.ts';
import { openJournal } from './open-journal.ts';

/** The one response whose id begins so. None, or several, are said on standard error, and the command ends with code 1. */
export function fittingResponse(folder: string, beginning: string): string | undefined {
  const journal = openJournal(folder);
  const fitting = journal.streams(responseStream(beginning));
  journal.close();
  const stream = fitting[0];
  if (stream !== undefined && fitting.length === 1) return stream.slice(responseStream('').length);
  const zh =
    stream === undefined ? `没有编号为 ${beginning} 的处置` : `编号 ${beginning} 对应 ${fitting.length} 次处置，请写全`;
  process.stderr.write(`${zh}。 ${fitting.length} responses fit the id ${beginning}.\n`);
  process.exitCode = 1;
  return undefined;
}
