import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asTroubleError } from '../store/trouble.ts';

/**
 * As freePath, and the name is taken at once, by the empty file under its temporary name that writeAtomically and writeSteadily fill, rename or remove: whoever
 * exports the same at the same moment, in another thread or program, goes on to the next name. Take it right before writing.
 */
export function takePath(folder: string, name: string, extension: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.${extension}`);
    if (takes(folder, path)) return path;
  }
}

function takes(folder: string, path: string): boolean {
  if (existsSync(path)) return false;
  const partial = `${path}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    closeSync(openSync(partial, 'wx'));
  } catch (error) {
    // A folder that is a file is told in the same words.
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && syscall === 'open') return false;
    throw asTroubleError(error, path);
  }
  // Whoever had taken it may have been done between the two looks.
  if (!existsSync(path)) return true;
  rmSync(partial, { force: true });
  return false;
}
