import { resolve } from 'node:path';
import { responseStream } from '../../shared/response/events.ts';
import { writePackage } from '../backend/work/write-package.ts';
import { openJournal } from './open-journal.ts';
import { print } from './print.ts';

/** Writes the package of one response; a beginning of its id that fits only one response will do. */
export function exportRecord(call: {
  response: string;
  to?: string;
  json?: boolean;
  folder: string;
  version: string;
}): void {
  const journal = openJournal(call.folder);
  const fitting = journal.streams(responseStream(call.response));
  journal.close();
  const stream = fitting[0];
  if (stream === undefined || fitting.length > 1) {
    const zh =
      stream === undefined
        ? `没有编号为 ${call.response} 的处置`
        : `编号 ${call.response} 对应 ${fitting.length} 次处置，请写全`;
    process.stderr.write(`${zh}。 ${fitting.length} responses fit the id ${call.response}.\n`);
    process.exitCode = 1;
    return;
  }
  const written = writePackage({
    place: { folder: call.folder, name: 'journal' },
    response: stream.slice(responseStream('').length),
    now: Date.now(),
    version: call.version,
    ...(call.to === undefined ? {} : { folder: resolve(call.to) }),
  });
  print(call.json ?? false, written, () => [
    `${written.path}`,
    `共 ${written.rows} 条，末条哈希 ${written.hash}，已核验。 ${written.rows} rows, head ${written.hash}, verified.`,
  ]);
}
