import { setImmediate } from 'node:timers/promises';
import { refuse, type Result } from '../../../../shared/base/result.ts';
import type { Steering } from '../export/export-task.ts';

/** Steps of writing a full package: its rows, its record, its pages, its file. A redacted copy adds one. */
export const FULL_STEPS = 4;

/** Says how far a package has come, lets the thread hear what it is told, and gives whether to go on. */
export async function goesOn({ onProgress, signal }: Steering, done: number, total: number): Promise<boolean> {
  onProgress?.(done, total);
  await setImmediate();
  return !signal?.aborted;
}

export const packageCancelled = (): Result<never> =>
  refuse('cancelled', '已取消，没有写出文件', 'Cancelled: no file was written');
