import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log file larger than this is set aside when the console starts; one older file is kept. */
const LARGEST = 5_000_000;

/** Opens `<folder>/logs/console.log` for single lines. Logging never fails: a line that cannot be written goes to the terminal. */
export function openLog(folder: string): (line: string) => void {
  const path = join(folder, 'logs', 'console.log');
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.old`);
  } catch {
    // Told by the first line that cannot be written.
  }
  return (line) => {
    const entry = `${new Date().toISOString()} ${line.replaceAll('\n', ' | ')}\n`;
    try {
      appendFileSync(path, entry);
    } catch {
      process.stderr.write(entry);
    }
  };
}
