import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fromBeijing } from '../../shared/base/instant.ts';
import type { Result } from '../../shared/base/result.ts';
import type { FlowGround } from '../../shared/flow/decide.ts';
import type { ArrivalGround, ArrivalReading } from '../../shared/flow/read-arrivals.ts';
import { flowGroundIn } from '../backend/flow/flow-book.ts';
import { readLibrary } from '../backend/library/read-library.ts';
import { readArrivalTable } from '../backend/work/read-arrivals.ts';

/** What the plans of a folder say of stations, ways onward and measures. */
export function flowGround(plansFolder: string): FlowGround {
  return flowGroundIn(readLibrary(plansFolder));
}

/** Reads a table of arrivals from a file; undefined when there is no such file, which has been said. */
export async function readArrivalFile(
  file: string,
  ground: ArrivalGround,
): Promise<Result<ArrivalReading> | undefined> {
  const path = resolve(file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    process.stderr.write(`没有文件 ${path}。 There is no file ${path}.\n`);
    return undefined;
  }
  return readArrivalTable({ ...ground, given: { name: basename(path), bytes: readFileSync(path) } });
}

/** Whether a day and a station are ones that there are; if not, that has been said. */
export function isCallSound(ground: FlowGround, day: string, station: string | undefined): boolean {
  if (fromBeijing(day, '00:00') === undefined) {
    process.stderr.write(`日期要写成 2026-05-05。 Write the day like 2026-05-05.\n`);
    return false;
  }
  const ids = ground.stations.map((plan) => plan.station.id);
  if (station === undefined || ids.includes(station)) return true;
  process.stderr.write(`没有站区 ${station}，可写：${ids.join(' ')}。 There is no station area ${station}.\n`);
  return false;
}

/** Findings as lines for people. */
export function findingLines({ findings }: Pick<ArrivalReading, 'findings'>): readonly string[] {
  return findings.map(
    ({ severity, message, cell }) =>
      `    ${severity === 'error' ? '错误 error' : '疑点 doubt'}  ${cell ?? ''}  ${message.zh} / ${message.en}`,
  );
}
