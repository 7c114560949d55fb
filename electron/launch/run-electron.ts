import { spawn } from 'node:child_process';

/** An Electron that ends this soon, and not by its own decision, cannot run on this machine (milliseconds). */
const TOO_SOON = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface ElectronRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes with which the console leaves of its own accord. */
  readonly ownCodes: readonly number[];
}

/** Runs Electron to its end. Gives false when it could not come up on this machine, for want of a system library for example. */
export async function runElectron({ program, args, env, ownCodes }: ElectronRun): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(program, args, { stdio: 'inherit', env });
  let isStopped = false;
  const stop = (signal: NodeJS.Signals) => {
    isStopped = true;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  for (const signal of SIGNALS) process.off(signal, stop);
  process.exitCode = code ?? 1;
  return isStopped || (code !== null && ownCodes.includes(code)) || performance.now() - begun > TOO_SOON;
}
