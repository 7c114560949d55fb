import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly json: <T>() => T;
}

/** Runs the command line as its users do: a process of its own. */
export function cli(...args: string[]): Ran {
  const script = join(root, 'electron/cli/cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr, json: <T>() => JSON.parse(stdout) as T };
}
