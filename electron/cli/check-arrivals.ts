import { operatingDay } from '../../shared/flow/operating-day.ts';
import { findingLines, flowGround, isCallSound, readArrivalFile } from './arrival-file.ts';
import { print } from './print.ts';

interface CheckCall {
  readonly file: string;
  readonly plansFolder: string;
  readonly day?: string;
  readonly station?: string;
  readonly json?: boolean;
}

/** Reads a table of arrivals and prints what is found in it; nothing is written. 0 when it could be pushed, 1 when not, 2 for a wrong call. */
export async function checkArrivalFile({
  file,
  plansFolder,
  station,
  json = false,
  ...call
}: CheckCall): Promise<number> {
  const day = call.day ?? operatingDay(Date.now());
  const ground = flowGround(plansFolder);
  if (!isCallSound(ground, day, station)) return 2;
  const read = await readArrivalFile(file, {
    day,
    stations: ground.stations,
    ...(station === undefined ? {} : { station }),
  });
  if (!read) return 2;
  if (!read.ok) {
    const { code, message } = read.refusal;
    print(json, { refused: { code, message } }, () => [`✗ ${message.zh}`, `  ${message.en}`]);
    return 1;
  }
  const { tables, findings } = read.value;
  const isSound = findings.every(({ severity }) => severity === 'doubt');
  print(json, { day, tables, findings }, () => [
    `${isSound ? '✓' : '✗'} ${file}  ${day}`,
    ...tables.map(({ station: id, shape, rows }) => `    ${id}  ${shape}  ${rows.length} 行 rows`),
    ...findingLines(read.value),
  ]);
  return isSound ? 0 : 1;
}
